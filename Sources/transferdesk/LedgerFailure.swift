import Ledger

enum LedgerFailure {
    static func of(_ fault: LedgerFault) -> Failure { Failure(words: [fault.words], exitCode: 78) }
}
