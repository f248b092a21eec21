import Foundation
import GRDB

/// The personal part of a verdict as it lies in the ledger, with the seal over all of it.
struct SealedContent {
    /// Digits without leading zeros.
    let indexNumber: String?
    /// ASCII letters in lower case.
    let email: String?
    let name: String?
    let certificateNumber: String?
    let issuer: String?
    let record: Data
    let plain: Data?
    let seal: Seal

    /// - Parameter tail: the digest of the explanation's tail.
    init(_ entry: VerdictEntry, key: Data, tail: Data) {
        indexNumber = Person.indexNumber(entry.holder.indexNumber)
        email = Person.email(entry.holder.email)
        name = entry.holder.name.nonempty
        certificateNumber = entry.certificateNumber.nonempty
        issuer = entry.issuer.nonempty
        record = Data(entry.record)
        plain = entry.plain.map { Data($0) }
        seal = Seal(
            [record, tail] + [indexNumber, email, name, certificateNumber, issuer].map { $0?.data } + [plain], key: key)
    }

    /// Whether a row of `contents`, `verdicts` and the tail's digest is what was written.
    static func agrees(_ row: Row) -> Bool {
        let tail: Data? = row["tail_digest"] ?? (row["own_tail"] as Data?).map { ContentDigest.of([UInt8]($0)).data }
        let texts = ["index_number", "email", "name", "certificate_number", "issuer"].map { (row[$0] as String?)?.data }
        return Seal.agrees(row["seal"], key: row["key"], [row["record"] as Data?, tail] + texts + [row["plain"] as Data?])
    }
}
