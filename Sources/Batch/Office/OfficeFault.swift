package import Records

/// What is wrong with an office's folder.
package enum OfficeFault: Error, Hashable, Sendable {
    case missing(path: String)
    case notAFolder(path: String)
    /// Others may do more with it than they should; `mode` is what `chmod` is to be told.
    case looseMode(path: String, mode: String)
    case otherOwner(path: String)
    /// The ledger is gone, and what lies here shows that there was one.
    case ledgerGone(ledger: String, beside: String)
    /// The folder serves something else.
    case otherUse(path: String, name: String)
    case storage(path: String, SystemFailure)

    /// What is wrong, where, and how to mend it.
    package var words: String {
        switch self {
        case .missing(let path):
            "\(path): missing; bring it back from the backup, or, if nothing was in it, run: mkdir -m 700 \(ShellWord.quoted(path))"
        case .notAFolder(let path): "\(path): this is not a folder; move it away, and bring the folder back from the backup"
        case .looseMode(let path, let mode):
            "\(path): others may read or change it; run: chmod \(mode) \(ShellWord.quoted(path))"
        case .otherOwner(let path):
            "\(path): belongs to another account; work as that account, or give the whole office to this one with chown -R"
        case .ledgerGone(let ledger, let beside):
            "\(ledger): missing, while \(beside) shows that this office was at work; restore the last backup of the ledger, "
                + "for with an empty one everything would be judged a second time"
        case .otherUse(let path, let name):
            "\(path): holds other things (\(SafeText.escaped(name))); give the office a folder of its own"
        case .storage(let path, let failure): "\(path): \(failure.words)"
        }
    }
}
