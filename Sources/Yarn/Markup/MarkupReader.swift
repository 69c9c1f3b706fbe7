/// Reads one line that may have markup, from its first byte to its last.
///
/// It walks the line once, without a tree and without recursion: text goes to the output as it is met, and an
/// attribute is a note of where in the output it began and ended. Attributes that are closed in another order than
/// they were opened then need no mending.
struct MarkupReader {
    /// How many problems of one line are told; more would help no one.
    static let problemLimit = 20

    private let input: [UInt8]
    private let plurals: MarkupPlurals
    private var output: [UInt8] = []
    private var stretches: [MarkupStretch] = []
    private var openMarkers = OpenMarkers()
    private var problems: [MarkupProblem] = []
    /// The character named by a `:`, if one has been met.
    private var speaker: MarkupStretch?
    /// Whether a `:` would name a character.
    private var mayNameSpeaker = true
    /// Whether the last marker takes away one white space from the text after it.
    private var trimsWhiteSpace = false

    /// Begins at the start of a line.
    init(_ input: [UInt8], plurals: MarkupPlurals) {
        self.input = input
        self.plurals = plurals
        output.reserveCapacity(input.count)
    }

    /// Reads the whole line.
    mutating func read() -> Markup {
        var position = 0
        while position < input.count {
            position = input[position] == UInt8(ascii: "[") ? readMarker(at: position) : readText(from: position)
        }
        for opened in openMarkers.closeAll() { reportUnclosed(opened) }
        return MarkupStretch.markup(
            of: output,
            stretches: speaker.map { [$0] + stretches } ?? stretches,
            problems: problems
        )
    }

    private mutating func report(_ problem: MarkupProblem) {
        if problems.count < Self.problemLimit { problems.append(problem) }
    }
}

// Text

extension MarkupReader {
    /// Copies text up to the next marker or the end of the line.
    private mutating func readText(from start: Int) -> Int {
        var runStart = startOfText(at: start)
        var position = runStart
        while position < input.count, input[position] != UInt8(ascii: "[") {
            if input[position] == UInt8(ascii: "\\"), isEscape(at: position) {
                output += input[runStart..<position]
                runStart = position + 1
                position += 2
            } else if input[position] == UInt8(ascii: ":"), mayNameSpeaker {
                output += input[runStart..<position]
                runStart = position
                position = input.endOfWhiteSpace(from: position + 1)
                nameSpeaker(spaceAfterName: position - runStart)
            } else {
                position += 1
            }
        }
        output += input[runStart..<position]
        return position
    }

    /// Copies what `[nomarkup]` protects: everything up to `[/nomarkup]`, only escapes undone.
    private mutating func readProtectedText(after marker: Marker) -> Int {
        let end: Range<Int>
        if let close = closeOfProtectedText(from: marker.end) {
            end = close
        } else {
            end = input.count..<input.count
            report(neverClosed(input.text(marker.name), at: marker.start))
        }
        var stretch = MarkupStretch(name: input.text(marker.name), start: output.count)
        var runStart = startOfText(at: marker.end)
        var position = runStart
        while position < end.lowerBound {
            if input[position] == UInt8(ascii: "\\"), isEscape(at: position) {
                output += input[runStart..<position]
                runStart = position + 1
                position += 1
            }
            position += 1
        }
        output += input[runStart..<end.lowerBound]
        stretch.end = output.count
        stretches.append(stretch)
        trimsWhiteSpace = false
        return end.upperBound
    }

    private func closeOfProtectedText(from start: Int) -> Range<Int>? {
        var position = start
        while position < input.count {
            if input[position] == UInt8(ascii: "\\"), isEscape(at: position) {
                position += 2
                continue
            }
            if input[position] == UInt8(ascii: "["), let end = endOfProtectedTextMarker(at: position) {
                return position..<end
            }
            position += 1
        }
        return nil
    }

    /// Just past a `[/nomarkup]` that begins at a position, or `nil` where something else does.
    private func endOfProtectedTextMarker(at start: Int) -> Int? {
        let slash = input.endOfWhiteSpace(from: start + 1)
        guard input.element(at: slash) == UInt8(ascii: "/") else { return nil }
        let name = input.endOfWhiteSpace(from: slash + 1)
        let nameEnd = input.endOfName(from: name)
        guard input[name..<nameEnd].elementsEqual(MarkupName.noMarkup.utf8) else { return nil }
        let bracket = input.endOfWhiteSpace(from: nameEnd)
        return input.element(at: bracket) == UInt8(ascii: "]") ? bracket + 1 : nil
    }

    private mutating func startOfText(at position: Int) -> Int {
        defer { trimsWhiteSpace = false }
        return trimsWhiteSpace ? position + input.whiteSpaceLength(at: position) : position
    }

    private func isEscape(at position: Int) -> Bool {
        switch input.element(at: position + 1) {
        case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ":"), UInt8(ascii: "\\"): true
        default: false
        }
    }

    /// Takes what has been read so far for the name of whoever speaks.
    private mutating func nameSpeaker(spaceAfterName: Int) {
        mayNameSpeaker = false
        let name = output.text(output.withoutOuterWhiteSpace(before: output.count))
        guard !name.isEmpty else { return }
        speaker = MarkupStretch(
            name: MarkupName.character,
            start: 0,
            end: output.count + spaceAfterName,
            properties: [MarkupAttribute.Property(name: MarkupName.name, value: .string(name))],
            speaker: name
        )
    }
}

// Markers

extension MarkupReader {
    /// Acts on a marker; one that cannot be read stays in the text as it is written.
    private mutating func readMarker(at start: Int) -> Int {
        var scanner = MarkerScanner(input, at: start)
        let marker: Marker
        do {
            marker = try scanner.scan()
        } catch {
            report(error)
            output.append(UInt8(ascii: "["))
            trimsWhiteSpace = false
            return start + 1
        }
        marker.doubts.forEach { report($0) }
        switch marker.kind {
        case .closeAll:
            openMarkers.closeAll().reversed().forEach { finish($0) }
        case .close:
            close(input.text(marker.name), at: start)
        case .open, .standalone:
            return begin(marker)
        }
        return marker.end
    }

    private mutating func begin(_ marker: Marker) -> Int {
        let name = input.text(marker.name)
        if name == MarkupName.noMarkup, marker.kind == .open, marker.properties.isEmpty {
            return readProtectedText(after: marker)
        }
        if name == MarkupName.character { mayNameSpeaker = false }
        if let kind = MarkupReplacement.Kind(rawValue: name) {
            replace(marker, kind: kind)
        } else {
            beginStretch(marker, name: name)
        }
        return marker.end
    }

    private mutating func beginStretch(_ marker: Marker, name: String) {
        let trims = marker.trimsWhiteSpace(in: input)
        stretches.append(MarkupStretch(marker, name: name, in: input, start: output.count))
        if marker.kind == .standalone {
            trimsWhiteSpace = trims
        } else {
            openMarkers.open(
                OpenMarkers.Opened(
                    name: name,
                    offset: marker.start,
                    product: .stretch(stretches.count - 1),
                    trimsWhiteSpace: trims
                )
            )
        }
    }

    private mutating func replace(_ marker: Marker, kind: MarkupReplacement.Kind) {
        let replacement = MarkupReplacement(marker, kind: kind, in: input, plurals: plurals)
        output += replacement.text
        replacement.problems.forEach { report($0) }
        trimsWhiteSpace = false
        guard marker.kind == .open else { return }
        openMarkers.open(
            OpenMarkers.Opened(
                name: kind.rawValue,
                offset: marker.start,
                product: .replacement(end: output.count),
                trimsWhiteSpace: false
            )
        )
    }

    private mutating func close(_ name: String, at offset: Int) {
        if let opened = openMarkers.close(name) {
            finish(opened)
        } else {
            report(
                MarkupProblem(
                    message: "[/\(name)] ends what never began: write [\(name)] before it, or leave it out.",
                    offset: offset
                )
            )
        }
    }

    private mutating func finish(_ opened: OpenMarkers.Opened) {
        switch opened.product {
        case .stretch(let index):
            stretches[index].end = output.count
            trimsWhiteSpace = opened.trimsWhiteSpace
        case .replacement(let end):
            if output.count > end { report(standsAlone(opened)) }
        }
    }

    private mutating func reportUnclosed(_ opened: OpenMarkers.Opened) {
        switch opened.product {
        case .stretch(let index):
            stretches[index].end = output.count
            report(neverClosed(opened.name, at: opened.offset))
        case .replacement:
            report(standsAlone(opened))
        }
    }

    private func neverClosed(_ name: String, at offset: Int) -> MarkupProblem {
        MarkupProblem(
            message: "[\(name)] is never closed: write [/\(name)] where it should end.",
            offset: offset
        )
    }

    private func standsAlone(_ opened: OpenMarkers.Opened) -> MarkupProblem {
        MarkupProblem(message: "[\(opened.name) …] stands alone: end it with /].", offset: opened.offset)
    }
}
