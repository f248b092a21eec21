import Batch
import Ledger

extension Failure {
    /// The funnel for what the modules throw themselves.
    /// - Returns: nil for an error that nobody here knows.
    init?(anticipated error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let fault as LedgerFault: self.init(fault)
        case let office as UnsoundOffice:
            self.init(words: office.faults.map(\.words), exitCode: office.faults.map(Self.exitCode).max() ?? 78)
        case let backup as UnusableBackup: self.init(words: [backup.words], exitCode: 78)
        case let fault as StorageFault: self.init(words: [fault.words], exitCode: 74)
        case let fault as ReportFault: self.init(words: [fault.words], exitCode: 74)
        case let fault as RunFault: self.init(words: [fault.words], exitCode: Self.exitCode(fault))
        case let disagreement as OfficeDisagreement: self.init(words: [disagreement.words], exitCode: 65)
        default: return nil
        }
    }

    private static func exitCode(_ fault: RunFault) -> Int32 {
        switch fault {
        case .alreadyRunning, .otherDesk: 75
        case .circumstance: 78
        case .noWorker, .countsDiffer: 74
        }
    }

    init(_ fault: LedgerFault) { self.init(words: [fault.words], exitCode: Self.exitCode(fault)) }

    private static func exitCode(_ fault: LedgerFault) -> Int32 {
        switch fault {
        case .exists: 64
        case .missing, .noSuch: 66
        case .storage: 74
        case .busy: 75
        case .disagrees: 65
        default: 78
        }
    }

    private static func exitCode(_ fault: OfficeFault) -> Int32 {
        switch fault {
        case .otherUse: 64
        case .storage: 74
        case .missing, .notAFolder, .looseMode, .otherOwner, .ledgerGone: 78
        }
    }
}
