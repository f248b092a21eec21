/// Why the ledger does not do what was asked.
package enum LedgerFault: Error, Hashable, Sendable {
    case missing(path: String)
    case exists(path: String)
    /// Others than its owner may read or write it.
    case looseMode(path: String)
    /// No SQLite file, or one of another program.
    case noLedger(path: String)
    /// Written by a later version of this program.
    case newer(path: String)
    /// The tables, constraints or triggers are not those of the version that it says it has.
    case otherSchema(path: String)
    /// SQLite does not keep to a setting that the guarantees rest on.
    case setting(name: String, is: String, shouldBe: String)
    case damaged(path: String, says: String)
    case busy(path: String)
    /// Disk full, unreadable, read-only. Nothing of what was being written stays.
    case storage(path: String, says: String)
    /// A constraint or trigger of the schema; `says` names it and holds no value.
    case refused(says: String)
    /// Somebody has done something with a verdict since it was looked at.
    case conflict(verdict: Int64)
    case noSuch(String, id: Int64)
    case noSuchUser(name: String)
    case userExists(name: String)
    case noSuchProgram(name: String)
    case programExists(name: String)
    /// The verdicts of a delivery are not as many as the records found in it: nothing was written.
    case countsDiffer(delivery: Int64, found: Int, judged: Int)
    case rulebookDigest(says: String, is: String)
    case disagrees(Disagreement)

    /// What is wrong, where, and how to mend it.
    package var words: String {
        switch self {
        case .missing(let path): "\(path): there is no ledger here; restore the last backup, or create one for a new office"
        case .exists(let path): "\(path): something is here already; a ledger is never created over it"
        case .looseMode(let path): "\(path): others may read or write it; run: chmod 600 \(path)"
        case .noLedger(let path): "\(path): this is not a ledger of Transfer Desk; restore the last backup"
        case .newer(let path): "\(path): a later version of Transfer Desk wrote this ledger; install that version"
        case .otherSchema(let path): "\(path): its tables or triggers were changed; restore the last backup"
        case .setting(let name, let value, let wanted):
            "SQLite keeps \(name) at \(value) where \(wanted) was asked; nothing is done"
        case .damaged(let path, let says): "\(path): the ledger is damaged (\(says)); restore the last backup"
        case .busy(let path): "\(path): another program holds the ledger; try again when it has finished"
        case .storage(let path, let says): "\(path): the disk does not serve (\(says)); nothing was written"
        case .refused(let says): "the ledger refuses this: \(says)"
        case .conflict(let verdict): "somebody has decided on verdict \(verdict) meanwhile; look at it again"
        case .noSuch(let kind, let id): "there is no \(kind) \(id) in the ledger"
        case .noSuchUser(let name): "there is no user \(name); make one first"
        case .userExists(let name): "there is a user \(name) already; give the role anew instead"
        case .noSuchProgram(let name): "no program \(name) may ask; transferdesk programs list says which may"
        case .programExists(let name): "a program \(name) may ask already; end its token before making another"
        case .countsDiffer(let delivery, let found, let judged):
            "delivery \(delivery): \(found) records were found but \(judged) judged; nothing was written"
        case .rulebookDigest(let says, let value): "the rulebook is said to be \(says) but its tables give \(value)"
        case .disagrees(let disagreement): disagreement.words
        }
    }
}
