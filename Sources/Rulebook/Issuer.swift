/// A platform or agency that issues certificates.
package struct Issuer: Sendable {
    package enum Standing: String, Sendable {
        case accepted
        /// An agency, fund or programme: nobody has said whether its courses are equivalent.
        case agency
        /// A name that names no platform.
        case unnamed
    }

    package let id: String
    package let title: String
    package let names: [String]
    package let standing: Standing
    package let source: String
}
