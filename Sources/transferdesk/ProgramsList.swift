import ArgumentParser
import Batch
import Ledger

/// `transferdesk programs list`: a token a line.
struct ProgramsList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the tokens: the program's name, whether it serves, since when.")

    @OptionGroup var office: OfficeOptions

    func run() throws {
        let output = try HeldOutput()
        for program in try office.open().programs() {
            try output.write("\(program.name)\t\(program.isOpen ? "open" : "ended")\t\(program.madeAt.utc)\n")
        }
        try output.finish()
    }
}
