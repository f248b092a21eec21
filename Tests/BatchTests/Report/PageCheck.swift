/// Whether a page is well-formed XML, by the few rules that ours keeps to: seen to by itself, apart from what writes it.
struct PageCheck {
    private(set) var ids: [String] = []
    private(set) var links: [String] = []
    private(set) var names: Set<String> = []
    /// The first thing that is wrong.
    private(set) var fault: String?
    private var open: [String] = []

    init(_ page: String) {
        var rest = Substring(page)
        guard rest.hasPrefix("<!DOCTYPE html>\n<html ") else {
            fault = "no document type"
            return
        }
        rest = rest.dropFirst("<!DOCTYPE html>\n".count)
        while fault == nil, let start = rest.firstIndex(of: "<") {
            checkText(rest[..<start])
            guard let end = rest[start...].firstIndex(of: ">") else {
                fault = "a tag is not closed"
                return
            }
            check(tag: rest[rest.index(after: start)..<end])
            rest = rest[rest.index(after: end)...]
        }
        if fault == nil, !open.isEmpty { fault = "\(open) not closed" }
        if fault == nil, rest.contains(where: { $0 != "\n" }) { fault = "text at the end" }
    }

    private mutating func checkText(_ text: Substring) {
        for piece in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst()
        where !["amp;", "lt;", "gt;", "quot;", "#39;"].contains(where: piece.hasPrefix) {
            fault = "a bare ampersand: \(piece.prefix(20))"
        }
    }

    private mutating func check(tag: Substring) {
        if tag.hasPrefix("/") {
            if open.popLast() != String(tag.dropFirst()) { fault = "</\(tag.dropFirst())> closes another" }
            return
        }
        let isEmpty = tag.hasSuffix("/")
        let body = isEmpty ? tag.dropLast() : tag
        let name = String(body.prefix { $0 != " " })
        names.insert(name)
        if name.isEmpty || name.contains(where: { !$0.isLetter && !$0.isNumber }) { fault = "<\(tag.prefix(30))>" }
        checkAttributes(body.dropFirst(name.count))
        if !isEmpty { open.append(name) }
    }

    private mutating func checkAttributes(_ text: Substring) {
        var rest = text
        var seen: Set<Substring> = []
        while !rest.isEmpty {
            guard let match = rest.prefixMatch(of: /\ ([a-zA-Z:-]+)="([^"<]*)"/), seen.insert(match.1).inserted else {
                fault = "attributes: \(rest.prefix(40))"
                return
            }
            checkText(match.2)
            if match.1 == "id" { ids.append(String(match.2)) }
            if match.1 == "href" || match.1 == "src" { links.append(String(match.2)) }
            if match.1.hasPrefix("on") || match.1 == "style" { fault = "\(match.1) is not for a page without scripts" }
            rest = rest[match.range.upperBound...]
        }
    }
}
