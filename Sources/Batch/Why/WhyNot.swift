import Ledger

/// Why a verdict cannot be made again.
enum WhyNot: Hashable, Sendable {
    case explanationErased(StoredErasure)
    /// With those of another person in the same delivery.
    case bytesErased(StoredErasure)
    case bytesGone(ContentDigest)
    case bytesChanged(ContentDigest)
    /// The staff or history file with which it was judged.
    case circumstanceGone(ContentDigest)
    /// What lies in the spool is whole, and this program finds no such record in it.
    case notFound
}
