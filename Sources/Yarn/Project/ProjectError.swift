/// Why a dialogue's files cannot be read, in words that say what to do.
public enum ProjectError: Error, Hashable, Sendable {
    /// There is nothing at the path.
    case missing(path: String)
    /// What is there is neither a folder, nor a project, nor a dialogue file.
    case notADialogue(path: String)
    /// The project, or the folder, has no dialogue file.
    case empty(path: String, patterns: [String])
    /// The folder has more than one project file, and nothing says which is meant.
    case severalProjects(folder: String, files: [String])
    /// A file or a folder is there and cannot be read.
    case unreadable(path: String, reason: String)
    /// The project file is not JSON.
    case brokenProject(file: String, place: Place?, problem: String)
    /// A setting of the project file is missing, or not of the kind it has to be.
    case wrongSetting(file: String, setting: String, remedy: String)
    /// The project file is written for another version of the format.
    case unsupportedVersion(file: String, version: Int)
}

extension ProjectError: CustomStringConvertible {
    /// What is wrong, where, and what to do about it.
    public var description: String {
        switch self {
        case .missing(let path):
            return "\(path): there is no such file or folder. Name the folder that your dialogue is in."
        case .notADialogue(let path):
            return "\(path): this is not a dialogue. Name a folder, a .yarnproject file or a .yarn file."
        case .empty(let path, let patterns):
            let wanted = patterns.map { "\"\($0)\"" }.joined(separator: ", ")
            return "\(path): there is no dialogue file here. Looked for \(wanted) and found none; "
                + "put a .yarn file there, or correct \"sourceFiles\" in the project file."
        case .severalProjects(let folder, let files):
            return "\(folder): there are several project files here (\(files.joined(separator: ", "))). "
                + "Name the one you mean instead of the folder."
        case .unreadable(let path, let reason):
            return "\(path): this cannot be read: \(reason)."
        case .brokenProject(let file, let place, let problem):
            let position = place.map { ":\($0.line):\($0.column)" } ?? ""
            return "\(file)\(position): \(problem)"
        case .wrongSetting(let file, let setting, let remedy):
            return "\(file): \"\(setting)\" is missing or not what it should be. \(remedy)"
        case .unsupportedVersion(let file, let version):
            return "\(file): this project says \"projectFileVersion\": \(version), which is not known here. "
                + "Write 4; 2 and 3 are understood too."
        }
    }
}
