import Foundation
import GRDB

/// The personal part of a verdict as it lies in the ledger, with the seal over all of it.
struct SealedContent: Sendable {
    /// Index number, e-mail address, name, certificate number, issuer, in the order of the columns.
    let texts: [String?]
    let record: [UInt8]
    /// Nil for a tail that is kept once for many.
    let ownTail: [UInt8]?
    let plain: [UInt8]?
    let seal: Seal

    /// - Parameter tail: the digest of a tail that is kept once; nil for the record's own.
    init(_ entry: VerdictEntry, key: Data, tail: Data?) {
        texts = [
            Person.indexNumber(entry.holder.indexNumber), Person.email(entry.holder.email), entry.holder.name.nonempty,
            entry.certificateNumber.nonempty, entry.issuer.nonempty,
        ]
        (record, plain) = (entry.record, entry.plain)
        if case .own(let bytes) = entry.tail { ownTail = bytes } else { ownTail = nil }
        var sealed = Sealed(key: key)
        sealed.add(record)
        sealed.add(tail ?? ContentDigest.of(ownTail ?? []).data)
        for text in texts { sealed.add(text?.utf8) }
        sealed.add(plain)
        seal = Seal(sealed, key: key)
    }

    /// Whether a row of `contents`, `verdicts` and the tail's digest is what was written.
    static func agrees(_ row: Row) -> Bool {
        let tail: Data? = row["tail_digest"] ?? (row["own_tail"] as Data?).map { ContentDigest.of([UInt8]($0)).data }
        let texts = ["index_number", "email", "name", "certificate_number", "issuer"].map { (row[$0] as String?)?.data }
        return Seal.agrees(row["seal"], key: row["key"], [row["record"] as Data?, tail] + texts + [row["plain"] as Data?])
    }
}
