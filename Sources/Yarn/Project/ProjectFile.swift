#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A `.yarnproject` file as it is written: JSON, in version 2, 3 or 4 of its format. Settings that are not known
/// here belong to other tools, and are passed over.
struct ProjectFile: Decodable, Sendable {
    struct Version: Decodable {
        // Any number, so that 4.5 is answered with what to write and not with "this is not JSON".
        let projectFileVersion: Double

        enum CodingKeys: CodingKey {
            case projectFileVersion
        }
    }

    let sourceFiles: [String]
    let excludeFiles: [String]
    let baseLanguage: String
    let localisation: [String: Project.Localisation]
    let definitions: [String]
    let compilerOptions: Project.CompilerOptions

    private enum Setting: String, CodingKey {
        case sourceFiles, excludeFiles, baseLanguage, localisation, definitions, compilerOptions
    }

    static let versions = 2...4
    /// What a project means that does not say otherwise.
    static let defaultPatterns = ["**/*.yarn"]

    init(from decoder: any Decoder) throws {
        let settings = try decoder.container(keyedBy: Setting.self)
        sourceFiles = try settings.decodeIfPresent([String].self, forKey: .sourceFiles) ?? Self.defaultPatterns
        excludeFiles = try settings.decodeIfPresent([String].self, forKey: .excludeFiles) ?? []
        baseLanguage = try settings.decode(String.self, forKey: .baseLanguage)
        localisation =
            try settings.decodeIfPresent([String: Project.Localisation].self, forKey: .localisation) ?? [:]
        compilerOptions =
            try settings.decodeIfPresent(Project.CompilerOptions.self, forKey: .compilerOptions)
            ?? Project.CompilerOptions()
        // Version 3 has one file here, version 4 a list; either is understood in both.
        if let one = try? settings.decodeIfPresent(String.self, forKey: .definitions) {
            definitions = [one]
        } else {
            definitions = try settings.decodeIfPresent([String].self, forKey: .definitions) ?? []
        }
    }

    /// Reads a project file; its name is for messages.
    static func read(_ bytes: [UInt8], named name: String) throws(ProjectError) -> ProjectFile {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw .brokenProject(file: name, place: nil, problem: "This is not UTF-8 text. Save it as UTF-8.")
        }
        if let mistake = JSONMistake.first(in: bytes) {
            throw .brokenProject(file: name, place: mistake.place, problem: mistake.problem)
        }
        let number = try decode(Version.self, from: bytes, named: name).projectFileVersion
        guard let version = Int(exactly: number) else {
            throw wrongSetting([Version.CodingKeys.projectFileVersion], in: name)
        }
        guard versions.contains(version) else { throw .unsupportedVersion(file: name, version: version) }
        return try decode(ProjectFile.self, from: bytes, named: name)
    }

    private static func decode<Value: Decodable>(
        _ type: Value.Type,
        from bytes: [UInt8],
        named name: String
    ) throws(ProjectError) -> Value {
        let decoder = JSONDecoder()
        // For the comments and trailing commas that the reference implementation accepts too.
        decoder.allowsJSON5 = true
        do {
            return try decoder.decode(type, from: Data(bytes))
        } catch DecodingError.keyNotFound(let key, let context) {
            throw wrongSetting(context.codingPath + [key], in: name)
        } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context) {
            throw wrongSetting(context.codingPath, in: name)
        } catch DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty {
            throw wrongSetting(context.codingPath, in: name)
        } catch {
            let problem = "A number or an escape in it is not written as JSON has it."
            throw .brokenProject(file: name, place: nil, problem: problem)
        }
    }

    private static func wrongSetting(_ path: [any CodingKey], in name: String) -> ProjectError {
        guard let setting = path.first?.stringValue else {
            return .brokenProject(file: name, place: nil, problem: "A project is written in braces: { … }.")
        }
        let remedy =
            switch setting {
            case "projectFileVersion": "Write \"projectFileVersion\": 4."
            case "baseLanguage": "Write the language the dialogue is written in: \"baseLanguage\": \"en\"."
            case "sourceFiles": "Write a list of patterns: \"sourceFiles\": [\"**/*.yarn\"]."
            case "excludeFiles": "Write a list of patterns: \"excludeFiles\": [\"drafts/**\"]."
            case "localisation":
                "Write the files of each language: \"localisation\": { \"es\": { \"strings\": \"es.csv\" } }."
            case "definitions": "Write a list of files: \"definitions\": [\"commands.ysls.json\"]."
            default: "Write \"compilerOptions\": { }."
            }
        return .wrongSetting(file: name, setting: setting, remedy: remedy)
    }
}
