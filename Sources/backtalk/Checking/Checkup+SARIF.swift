import struct Yarn.Diagnostic

extension Checkup {
    /// What was found, in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS Standard, 27 March 2020).
    /// - Parameter version: The program's own version.
    /// - Returns: The log, as JSON.
    /// - Throws: What the encoder throws.
    func sarif(version: String) throws -> String {
        var rules: [SARIF.Rule] = []
        var ruleOfCode: [String: Int] = [:]
        for diagnostic in diagnostics where ruleOfCode[diagnostic.code] == nil {
            ruleOfCode[diagnostic.code] = rules.count
            rules.append(
                SARIF.Rule(id: diagnostic.code, defaultConfiguration: .init(level: diagnostic.severity.rawValue))
            )
        }
        let results = diagnostics.map { SARIF.Result($0, rule: ruleOfCode[$0.code] ?? 0) }
        let driver = SARIF.Driver(name: "backtalk", version: version, rules: rules)
        return try SARIF(runs: [.init(tool: .init(driver: driver), results: results)]).written()
    }
}

/// The part of the format that is used here, named as the format names it.
private struct SARIF: Encodable {
    struct Run: Encodable {
        let tool: Tool
        /// Columns are counted in scalars, as everywhere here; the format's own default is UTF-16.
        let columnKind = "unicodeCodePoints"
        let results: [Result]

        enum CodingKeys: CodingKey { case tool, columnKind, results }
    }

    struct Tool: Encodable {
        let driver: Driver
    }

    struct Driver: Encodable {
        let name: String
        let version: String
        let rules: [Rule]
    }

    struct Rule: Encodable {
        struct Configuration: Encodable {
            let level: String
        }

        let id: String
        let defaultConfiguration: Configuration
    }

    struct Text: Encodable {
        let text: String
    }

    struct Result: Encodable {
        let ruleId: String
        let ruleIndex: Int
        let level: String
        let message: Text
        let locations: [Location]

        init(_ diagnostic: Diagnostic, rule: Int) {
            ruleId = diagnostic.code
            ruleIndex = rule
            level = diagnostic.severity.rawValue
            message = Text(text: [diagnostic.message, diagnostic.help].compactMap(\.self).joined(separator: " "))
            let region = Region(
                startLine: diagnostic.start.line,
                startColumn: diagnostic.start.column,
                endLine: diagnostic.end.line,
                endColumn: diagnostic.end.column
            )
            let artifact = Artifact(uri: SARIF.uri(of: diagnostic.file))
            locations = [Location(physicalLocation: .init(artifactLocation: artifact, region: region))]
        }
    }

    struct Location: Encodable {
        struct Physical: Encodable {
            let artifactLocation: Artifact
            let region: Region
        }

        let physicalLocation: Physical
    }

    struct Artifact: Encodable {
        let uri: String
    }

    struct Region: Encodable {
        let startLine: Int
        let startColumn: Int
        let endLine: Int
        let endColumn: Int
    }

    let schema = "https://json.schemastore.org/sarif-2.1.0.json"
    let version = "2.1.0"
    let runs: [Run]

    enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case version, runs
    }

    /// A path as the format wants it: a URI, or a relative reference to one, everything unusual escaped.
    static func uri(of path: String) -> String {
        var uri = path.hasPrefix("/") ? "file://" : ""
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
                UInt8(ascii: "_"), UInt8(ascii: "~"):
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                uri += "%" + (digits.count < 2 ? "0" : "") + digits
            }
        }
        return uri
    }
}
