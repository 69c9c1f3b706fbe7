import Yarn

/// The practice that the guide speaks for, as its dialogue files describe it: `$practice_name`, `$practice_phone` and
/// whatever else begins with `$practice_`.
public struct Practice: Hashable, Sendable {
    /// The practice's name; empty where the dialogue does not say.
    public let name: String
    /// Its telephone number as it is written; empty where the dialogue does not say.
    public let phone: String
    /// What else the dialogue says of it, by the variable's name without `$practice_`: `["hours": "9 to 5"]`.
    public let details: [String: String]

    /// The practice as a program begins: what a poster beside the kiosk would say.
    public init(_ program: Program) {
        self.init(program.variableNames) { program.initialValue(of: $0) }
    }

    /// The practice as a visit has it now.
    public init(_ dialogue: Dialogue) {
        self.init(dialogue.program.variableNames) { dialogue.value(of: $0) }
    }

    private init(_ variables: [String], value: (String) -> Value?) {
        let start = "$practice_"
        var details: [String: String] = [:]
        for variable in variables where variable.hasPrefix(start) {
            if case .string(let text) = value(variable) { details[String(variable.dropFirst(start.count))] = text }
        }
        name = details.removeValue(forKey: "name") ?? ""
        phone = details.removeValue(forKey: "phone") ?? ""
        self.details = details
    }
}
