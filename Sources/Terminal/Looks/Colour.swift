#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// One of the 256 colours that terminals number.
struct Colour: Hashable {
    /// 0 to 15: the sixteen named colours, which most people's settings change; 16 to 231: a cube of six steps each of
    /// red, green and blue; 232 to 255: greys. From 16 on, every terminal shows the same.
    let number: UInt8

    init(_ number: UInt8) {
        self.number = number
    }

    /// As the foreground, a parameter of "select graphic rendition" (ECMA-48; xterm's 38;5 from 16 on).
    var foreground: String {
        switch number {
        case 0...7: "\(30 + number)"
        case 8...15: "\(82 + number)"
        default: "38;5;\(number)"
        }
    }

    /// As the background.
    var background: String {
        switch number {
        case 0...7: "\(40 + number)"
        case 8...15: "\(92 + UInt(number))"
        default: "48;5;\(number)"
        }
    }

    /// Red, green and blue, 0 to 255. The named sixteen are those of the Linux console (console_codes(4)); elsewhere they
    /// may be others.
    var components: (red: Int, green: Int, blue: Int) {
        let number = Int(number)
        switch number {
        case 0..<16:
            // Brown is the exception that the IBM PC's monitors made of dark yellow.
            if number == 3 { return (170, 85, 0) }
            let low = number < 8 ? 0 : 85
            func level(_ bit: Int) -> Int { number & bit == 0 ? low : low + 170 }
            return (level(1), level(2), level(4))
        case 16..<232:
            func level(_ step: Int) -> Int { step == 0 ? 0 : 55 + 40 * step }
            let place = number - 16
            return (level(place / 36), level(place / 6 % 6), level(place % 6))
        default:
            let grey = 8 + 10 * (number - 232)
            return (grey, grey, grey)
        }
    }

    /// How light it is, 0 for black to 1 for white: relative luminance as WCAG 2 defines it.
    var luminance: Double {
        func linear(_ component: Int) -> Double {
            let value = Double(component) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        let (red, green, blue) = components
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// The contrast between two colours, 1 to 21: the contrast ratio as WCAG 2 defines it. 7 is its highest demand on text.
    func contrast(with other: Colour) -> Double {
        let lights = [luminance, other.luminance].sorted()
        return (lights[1] + 0.05) / (lights[0] + 0.05)
    }
}
