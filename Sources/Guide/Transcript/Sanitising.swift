extension String {
    /// The text without anything that could steer a terminal or turn its letters about.
    ///
    /// Escape sequences go as a whole; control characters (C0, delete, C1), the characters that override or embed a
    /// direction, and marks that are never meant to be seen go alone. Tabs and line ends become spaces: what is shown is
    /// wrapped anew.
    package var sanitised: String {
        if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
        var cleaner = Cleaner(scalars: Array(unicodeScalars))
        return cleaner.clean()
    }
}

/// Walks once over a text and keeps what may be shown.
private struct Cleaner {
    let scalars: [Unicode.Scalar]
    var position = 0
    /// Set once no string terminator is left ahead, so that a text of many openings is still read in linear time.
    var isUnterminated = false

    init(scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }

    mutating func clean() -> String {
        var kept = String.UnicodeScalarView()
        while position < scalars.count {
            let scalar = scalars[position]
            position += 1
            switch scalar.value {
            case 0x09...0x0D, 0x85, 0x2028, 0x2029: kept.append(" ")
            case 0x1B: skipEscape()
            case 0x9B: skipControlSequence()
            case 0x90, 0x98, 0x9D, 0x9E, 0x9F: skipControlString()
            case 0x00...0x1F, 0x7F...0x9F: break
            case 0xAD, 0xFEFF, 0xFFF9...0xFFFB: break
            case 0x202A...0x202E, 0x2066...0x206F: break
            default: kept.append(scalar)
            }
        }
        return String(kept)
    }

    /// After an escape character (ECMA-48, 5.3): an introducer, or intermediates and one final character.
    private mutating func skipEscape() {
        switch next {
        case 0x5B:
            position += 1
            skipControlSequence()
        case 0x50, 0x58, 0x5D, 0x5E, 0x5F:
            position += 1
            skipControlString()
        default:
            while let value = next, (0x20...0x2F).contains(value) { position += 1 }
            if let value = next, (0x30...0x7E).contains(value) { position += 1 }
        }
    }

    /// After a control sequence introducer (ECMA-48, 5.4): parameters, intermediates, one final character.
    private mutating func skipControlSequence() {
        while let value = next, (0x20...0x3F).contains(value) { position += 1 }
        if let value = next, (0x40...0x7E).contains(value) { position += 1 }
    }

    /// After the opening of a control string: up to its terminator. One that is never closed costs only its opening; the
    /// words after it may be what the visitor meant to say.
    private mutating func skipControlString() {
        guard !isUnterminated else { return }
        var end = position
        while end < scalars.count {
            switch scalars[end].value {
            case 0x07, 0x9C:
                position = end + 1
                return
            case 0x1B where end + 1 < scalars.count && scalars[end + 1] == "\\":
                position = end + 2
                return
            default:
                end += 1
            }
        }
        isUnterminated = true
    }

    private var next: UInt32? {
        position < scalars.count ? scalars[position].value : nil
    }
}
