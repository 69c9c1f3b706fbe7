import ArgumentParser

@main
struct Backtalk: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "backtalk")
}
