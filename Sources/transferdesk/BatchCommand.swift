import ArgumentParser

/// `transferdesk batch`: the nightly run and what belongs to it.
struct BatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch", abstract: "Judge what lies in an office's drop folder, exactly once.",
        subcommands: [BatchRun.self, BatchSetup.self, BatchUnits.self, BatchCheck.self, BatchRestore.self, BatchWorker.self],
        defaultSubcommand: BatchRun.self)
}
