package import Records
package import Rulebook

/// The issuer that counts for a record: its own, else, where that is missing or names no platform, the request's (note 7).
package struct IssuerOfRecord: Sendable {
    private let rulebook: Rulebook
    private let request: String?

    package init(rulebook: Rulebook, circumstances: Circumstances) {
        self.rulebook = rulebook
        request = circumstances.issuer
    }

    package func issuer(of record: CertificateRecord) -> String? { issuer(record[.issuer]) }

    func issuer(_ own: String?) -> String? {
        guard let request else { return own }
        guard let own else { return request }
        return rulebook.issuer(own).map { rulebook.issuers[$0].standing } == .unnamed ? request : own
    }
}
