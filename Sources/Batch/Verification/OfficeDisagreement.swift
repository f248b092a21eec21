package import Ledger

/// The first thing in an office's folder that does not agree with its ledger.
package enum OfficeDisagreement: Error, Hashable, Sendable {
    case contentGone(delivery: Int64, digest: ContentDigest)
    case contentChanged(delivery: Int64, digest: ContentDigest)
    case originalGone(delivery: Int64, arrival: Int64)
    /// What is erased in the ledger still lies in the spool.
    case erasedKept(delivery: Int64)
    /// Something lies in `taken` or `quarantine` that no arrival tells of; the first number, where it has one.
    case unknownOriginals(folder: String, entries: Int, first: Int64?)
    case verdictsDiffer(delivery: Int64)
    case notRecomputed(delivery: Int64)
    case countsDiffer(run: Int64)
    case reportGone(run: Int64)
    case reportChanged(run: Int64, file: String)

    package var words: String {
        switch self {
        case .contentGone(let delivery, let digest):
            "delivery \(delivery): spool/\(digest) is gone; restore it from a backup, or drop the original again from taken"
        case .contentChanged(let delivery, let digest):
            "delivery \(delivery): spool/\(digest) is no longer what was received; restore it from a backup"
        case .originalGone(let delivery, let arrival):
            "delivery \(delivery): its original (\(OfficeFolder.number(arrival))) is neither in taken nor in quarantine nor in the inbox"
        case .erasedKept(let delivery):
            "delivery \(delivery): it is erased, and its bytes still lie in the spool; run transferdesk batch, which takes them away"
        case .unknownOriginals(let folder, let entries, let first):
            "\(folder): \(entries) \(entries == 1 ? "entry lies" : "entries lie") here that no delivery tells of"
                + (first.map { ", from \(OfficeFolder.number($0)) on" } ?? "")
                + ". Where they came after a backup of the ledger: transferdesk batch restore puts them back into the inbox. "
                + "Otherwise take them out"
        case .verdictsDiffer(let delivery): "delivery \(delivery): its bytes and rules give other verdicts than the ledger holds"
        case .notRecomputed(let delivery): "delivery \(delivery): its verdicts could not be made again; try once more"
        case .countsDiffer(let run): "run \(run): its counts are not those of the ledger"
        case .reportGone(let run):
            "run \(run): its report is gone; bring it back from a backup. Its verdicts are in the ledger all the same"
        case .reportChanged(let run, let file):
            "run \(run): \(file) of its report is not what was published"
        }
    }
}
