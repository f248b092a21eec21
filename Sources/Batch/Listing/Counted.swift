/// A number with its noun.
package enum Counted {
    /// - Parameter many: the plural, where it is not the noun with an s.
    package static func words(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        "\(number) \(number == 1 ? one : many ?? one + "s")"
    }
}
