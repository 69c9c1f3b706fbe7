import ArgumentParser

/// How the command ends, besides well.
enum ExitStatus {
    /// The dialogue has mistakes, or a test of it differs.
    static let failure = ExitCode(1)
    /// The command was not understood, or was given nothing to work on.
    static let wrongUse = ExitCode(2)
}
