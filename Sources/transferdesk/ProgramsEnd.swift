import ArgumentParser
import Ledger

/// `transferdesk programs end`: a token that serves no longer.
struct ProgramsEnd: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "end", abstract: "End a program's token, at once.")

    @OptionGroup var program: ProgramOptions

    func run() throws {
        try program.office.open().endProgram(try program.program, by: Account.own)
        try Console.write("\(try program.program) may ask no longer; transferdesk programs add gives it another token\n")
    }
}
