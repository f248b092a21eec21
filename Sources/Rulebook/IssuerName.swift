internal import Records

/// The form under which issuers are compared: the host of an address, else the folded name.
package enum IssuerName {
    package static func fold(_ text: String) -> String {
        var name = Substring(text)
        if let scheme = name.firstRange(of: "://") {
            name = name[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        } else if name.contains("."), let slash = name.firstIndex(of: "/"), !name.contains(" ") {
            name = name[..<slash]
        }
        if name.lowercased().hasPrefix("www.") { name = name.dropFirst(4) }
        return Folding.fold(String(name))
    }
}
