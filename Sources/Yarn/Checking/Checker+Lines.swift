/// Line ids, and lines that shadow others.
extension Checker {
    mutating func checkLines() {
        var lineOfID: [Name: Site] = [:]
        // In the order of the sources, so that the same files always get the same help.
        var ids: [Name] = []
        var textOfID: [Name: (file: Int, line: Int)] = [:]
        var shadows: [(file: Int, line: Int, id: Name, span: Span)] = []
        for file in trees.indices {
            for line in trees[file].lines.indices {
                guard let (kind, id, span) = identity(of: line, in: file) else { continue }
                switch kind {
                case .shadow:
                    shadows.append((file, line, id, span))
                case .line:
                    let site = Site(file: file, span: span)
                    if let first = lineOfID[id] {
                        report(
                            .duplicateLineID,
                            at: site,
                            "Another line already has the id “\(names.text(id))”, in \(describe(first)).",
                            help: "Give every line an id of its own."
                        )
                    } else {
                        lineOfID[id] = site
                        ids.append(id)
                        textOfID[id] = (file, line)
                    }
                }
            }
        }
        for shadow in shadows {
            guard let original = textOfID[shadow.id] else {
                report(
                    .unknownShadowedLine,
                    at: Site(file: shadow.file, span: shadow.span),
                    "No line has the id “\(names.text(shadow.id))”, so there is nothing to shadow.",
                    help: suggestion(for: names.text(shadow.id), among: ids)
                )
                continue
            }
            checkShadow(shadow.line, in: shadow.file, of: original)
        }
    }

    private enum IdentityKind { case line, shadow }

    /// The line's own id or the id it shadows; reports a line that has more than one.
    private mutating func identity(of line: Int, in file: Int) -> (IdentityKind, Name, Span)? {
        var found: (kind: IdentityKind, name: Name, span: Span)?
        let source = trees[file].source
        for position in trees[file].lines[line].hashtags {
            let span = trees[file].hashtags[position]
            let tag = source.bytes[span.range]
            let kind: IdentityKind
            let prefix: Int
            if tag.starts(with: "line:".utf8) {
                (kind, prefix) = (.line, 5)
            } else if tag.starts(with: "shadow:".utf8) {
                (kind, prefix) = (.shadow, 7)
            } else {
                continue
            }
            if let found {
                let isMixed = found.kind != kind
                report(
                    isMixed ? .lineAndShadowTag : .severalLineIDs,
                    at: Site(file: file, span: span),
                    isMixed
                        ? "A line cannot have both an id of its own and the id of a line it shadows."
                        : "A line can have only one id.",
                    help: "Remove one of the two tags."
                )
                return nil
            }
            found = (kind, names.intern(tag.dropFirst(prefix)), span)
        }
        return found.map { ($0.kind, $0.name, $0.span) }
    }

    private mutating func checkShadow(_ line: Int, in file: Int, of original: (file: Int, line: Int)) {
        let site = Site(file: file, span: trees[file].lines[line].span)
        guard let text = plainText(of: line, in: file) else {
            report(
                .shadowLineWithExpression,
                at: site,
                "A line that shadows another cannot have an expression in it.",
                help: "Write it without “{ }”, in both places."
            )
            return
        }
        guard text != plainText(of: original.line, in: original.file) else { return }
        report(
            .shadowLineWithOtherText,
            at: site,
            "This line shadows another, but its text is not the same.",
            help:
                "Copy the text of the line in \(describe(Site(file: original.file, span: trees[original.file].lines[original.line].span)))."
        )
    }

    /// A line's text, or `nil` where it has an expression in it.
    private func plainText(of line: Int, in file: Int) -> String? {
        let tree = trees[file]
        var text = ""
        for part in tree.textParts[tree.lines[line].parts] {
            guard case .text(let span) = part else { return nil }
            text += tree.source.text(span)
        }
        return text
    }
}
