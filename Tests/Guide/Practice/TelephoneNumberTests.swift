import Guide
import Testing

@Suite("Telephone numbers")
struct TelephoneNumberTests {
    @Test(
        "are read as people write them",
        arguments: [
            ("(402) 384-8400", "tel:+14023848400"), ("402.384.8400", "tel:+14023848400"),
            ("402\u{A0}384\u{2011}8400", "tel:+14023848400"), ("1-402-384-8400", "tel:+14023848400"),
            ("+1 402 384 8400", "tel:+14023848400"), ("+44 20 7946 0000", "tel:+442079460000"),
            ("4023848400", "tel:+14023848400"),
        ]
    )
    func read(_ written: String, uri: String) {
        #expect(TelephoneNumber(written)?.uri == uri)
    }

    @Test(
        "that no telephone could dial as they stand are none",
        arguments: [
            "", "911", "384-8400", "555 0100", "(402) 384-8400 x12", "1-800-FLOWERS", "(002) 384-8400", "+",
            "+0441234567",
            "+1234567890123456", "402 384 8400 1", "٤٠٢٣٨٤٨٤٠٠", "402+3848400",
        ]
    )
    func none(_ written: String) {
        #expect(TelephoneNumber(written) == nil)
    }
}
