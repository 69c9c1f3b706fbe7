/// The lock of a text: how a string table knows that a line has changed since it was translated.
///
/// The reference implementation writes the first eight hexadecimal digits of the text's SHA-256, and so do we: its
/// tables and ours lock alike.
enum TextLock {
    static func lock(of text: String) -> String {
        hexadecimal(SHA256.digest(of: Array(text.utf8)).prefix(4))
    }

    static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
