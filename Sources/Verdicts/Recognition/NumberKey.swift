import Records
import Rulebook

/// Keys by which a certificate number is known again, in the same upload and in later ones.
enum NumberKey {
    /// - Parameters:
    ///   - number: as stated.
    ///   - issuer: the key of its issuer.
    static func key(_ number: borrowing Span<UInt8>, issuer: UInt64) -> UInt64 {
        ByteHash.mix(ByteHash.key(number) ^ issuer) | 1
    }

    /// The same for every name of an issuer that the rulebook lists; one that names no platform, or is not listed, goes by its name.
    /// - Parameter name: of the issuer that counts; the key of none is 0.
    static func issuer(_ name: String?, _ rulebook: Rulebook) -> UInt64 {
        guard let name else { return 0 }
        let row = rulebook.issuer(name).map { rulebook.issuers[$0] }
        let known = row.flatMap { $0.standing == .unnamed ? nil : $0.id } ?? name
        return ByteHash.key(Folding.fold(utf8: Array(known.utf8)).span)
    }
}
