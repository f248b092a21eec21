/// What becomes of a certificate.
package enum Verdict: String, Sendable, CaseIterable {
    case accept, reject, refer
}
