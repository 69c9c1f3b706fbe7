import Yarn

/// Steps and events as a plan would write them, so that what came can be compared with what was expected by eye, and
/// copied into the plan where the dialogue is right.
enum PlanText {
    static func lines(of action: TestPlan.Action) -> [String] {
        switch action {
        case .line(let text, let tags): ["line: " + (text.map { "`\($0)`" } ?? "*") + written(tags)]
        case .options(let options): options.map { option($0.text, tags: $0.tags, isAvailable: $0.isAvailable) }
        case .select(let number): ["select: \(number)"]
        case .command(let text): ["command: `\(text)`"]
        case .set(let variable, let value): ["set: \(variable) = \(written(value))"]
        case .node(let name): ["node: \(name)"]
        case .saliency(let saliency): ["saliency: \(saliency.rawValue)"]
        case .stop: ["stop"]
        }
    }

    /// An event, a line for each option. Of its tags only those are told that the expected action names, since a line
    /// may have many.
    static func lines(of event: Event, against action: TestPlan.Action) -> [String] {
        switch (event, action) {
        case (.line(let line), .line(nil, let tags)) where tags.allSatisfy(line.has(tag:)): lines(of: action)
        case (.line(let line), .line(_, let tags)): ["line: `\(line.text)`" + written(tags.filter(line.has(tag:)))]
        case (.line(let line), _): ["line: `\(line.text)`"]
        case (.options(let options), .options(let expected)):
            options.enumerated().map { offset, found in
                let tags = offset < expected.count ? expected[offset].tags : []
                return option(found.line.text, tags: tags.filter(found.line.has(tag:)), isAvailable: found.isAvailable)
            }
        case (.options(let options), _): options.map { option($0.line.text, isAvailable: $0.isAvailable) }
        case (.command(let command), _): ["command: `\(command.text)`"]
        case (.end, _): ["stop"]
        }
    }

    private static func option(_ text: String, tags: [String] = [], isAvailable: Bool) -> String {
        "option: `\(text)`" + written(tags) + (isAvailable ? "" : " [disabled]")
    }

    private static func written(_ tags: [String]) -> String {
        tags.map { " #\($0)" }.joined()
    }

    private static func written(_ value: Value) -> String {
        switch value {
        case .bool(let value): String(value)
        case .number(let value):
            // As people write it: 1, not 1.0.
            String(String(value).trimmingSuffix(".0"))
        case .string(let value):
            "\"" + value.map { "\"\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "\""
        }
    }
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> Substring {
        hasSuffix(suffix) ? dropLast(suffix.count) : self[...]
    }
}
