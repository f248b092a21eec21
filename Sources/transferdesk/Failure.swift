import Records
import Rulebook
import Uploads

/// Everything that ends a command early: its words for standard error and its exit code, in one place.
struct Failure: Error {
    let words: [String]
    let exitCode: Int32

    static func usage(_ words: String) -> Failure { Failure(words: [words], exitCode: 64) }
    /// A verdict that `--fail-on` asks for; everything was read and said.
    static let verdict = Failure(words: [], exitCode: 1)

    init(words: [String], exitCode: Int32) {
        self.words = words
        self.exitCode = exitCode
    }

    init(_ rulebook: UnusableRulebook, folder: String) {
        self.init(words: rulebook.faults.map { "\(folder)/\($0.words)" }, exitCode: 78)
    }

    init(_ output: OutputFault) { self.init(words: [output.words], exitCode: 74) }

    /// Of several faults the exit code names the gravest kind.
    init(_ faults: [UploadFault]) {
        let codes = faults.map { Self.exitCode($0.fault) }
        self.init(words: faults.map(\.words), exitCode: codes.max() ?? 65)
    }

    static func exitCode(_ fault: ReadingFault) -> Int32 {
        switch fault.kind {
        case .missing: 66
        case .unreadable, .temporaryFile, .noPDFTool, .pdfTool: 74
        default: 65
        }
    }

    /// The words may hold what the caller or a file gave: nothing of that reaches a terminal raw.
    func report() {
        for line in words { Console.complain(SafeText.escaped(line) + "\n") }
    }
}
