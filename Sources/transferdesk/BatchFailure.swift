import Batch
import Ledger
import Rulebook

/// From what stops a run to words and exit codes.
enum BatchFailure {
    static func of(_ error: any Error, rules: String) -> any Error {
        switch error {
        case let fault as StorageFault: Failure(words: [fault.words], exitCode: 74)
        case let fault as ReportFault: Failure(words: [fault.words], exitCode: 74)
        case let fault as RunFault: Failure(words: [fault.words], exitCode: exitCode(fault))
        case let fault as LedgerFault: LedgerFailure.of(fault)
        case let unusable as UnusableRulebook: Failure(unusable, folder: rules)
        default: error
        }
    }

    private static func exitCode(_ fault: RunFault) -> Int32 {
        switch fault {
        case .alreadyRunning: 75
        case .looseMode, .circumstance: 78
        case .noWorker, .countsDiffer: 74
        }
    }
}
