/// Every path met in a document.
struct XMLPaths {
    private(set) var nodes: [XMLPath] = []
    private let names: FieldNames
    /// Names that settle no field, each with its parent's: shown, never guessed.
    private(set) var unknown: Set<String> = []

    /// Whose name says nothing of the fields inside: `certificate` above `code` makes no certificate number.
    private var records = -1
    /// How many paths the scout met.
    private var scouted = Int.max

    init(names: FieldNames) { self.names = names }

    subscript(index: Int) -> XMLPath {
        get { nodes[index] }
        _modify { yield &nodes[index] }
    }

    /// The path of an element below `parent` (-1: the root element).
    mutating func element(_ name: UnsafePointer<UInt8>, below parent: Int) -> Int {
        if parent >= 0 {
            for child in nodes[parent].children where child.name == name { return child.target }
        }
        let text = String(cString: name)
        if let known = nodes.firstIndex(where: { $0.parent == parent && $0.name == text }) {
            if parent >= 0 { nodes[parent].children.append(.init(name: name, prefix: nil, target: known)) }
            return known
        }
        let field = parent >= 0 ? field(text, in: parent) : nil
        let depth = parent >= 0 ? nodes[parent].depth + 1 : 1
        nodes.append(XMLPath(parent: parent, name: text, depth: depth, field: field))
        let index = nodes.count - 1
        if parent >= 0 { nodes[parent].children.append(.init(name: name, prefix: nil, target: index)) }
        return index
    }

    /// The field that an attribute of an element states; nil when its names settle none.
    mutating func attribute(_ name: UnsafePointer<UInt8>, prefix: UnsafePointer<UInt8>?, of element: Int) -> Field? {
        for child in nodes[element].attributes where child.name == name && child.prefix == prefix {
            return child.target < 0 ? nil : Field(rawValue: UInt8(child.target))
        }
        let text = String(cString: name)
        let prefixText = prefix.map { String(cString: $0) }
        // Attributes that speak of the document, not of the certificate.
        let isForeign = prefixText == "xsi" || prefixText == "xlink"
        let field = isForeign ? nil : field(text, in: element)
        if field == nil, !isForeign { note("\(nodes[element].name)@\(text)") }
        nodes[element].attributes.append(.init(name: name, prefix: prefix, target: field.map { Int($0.rawValue) } ?? -1))
        return field
    }

    /// A record, or a name beside it that the scout did not get to see.
    private func isRecord(_ path: Int) -> Bool {
        records >= 0 && (path == records || (path >= scouted && records > 0 && nodes[path].parent == nodes[records].parent))
    }

    private func field(_ name: String, in parent: Int) -> Field? {
        guard !isRecord(parent) else { return names.field(last: name, before: nil) }
        // The scout takes every name for what it may be: it does not know yet which elements are the records.
        guard records >= 0, let bare = XMLBareName(name) else { return names.field(last: name, before: nodes[parent].name) }
        if let field = names.field(ofBoth: nodes[parent].name, name) { return field }
        var owner = parent
        while owner >= 0, !isRecord(owner), XMLBareName.isGroup(nodes[owner].name) { owner = nodes[owner].parent }
        guard owner >= 0, isRecord(owner) || bare.mayStand(below: FieldNames.spaced(nodes[owner].name), names: names) else {
            return nil
        }
        return names.field(last: name, before: nil)
    }

    /// The same paths for another parser, whose names are other pointers, now that it is known which are records.
    func forReading(records recordPath: Int) -> XMLPaths {
        var paths = self
        paths.findCourses()
        paths.records = recordPath
        paths.scouted = nodes.count
        for index in paths.nodes.indices where paths.nodes[index].parent >= 0 {
            paths.nodes[index].field = paths.field(paths.nodes[index].name, in: paths.nodes[index].parent)
            if paths.nodes[index].field == nil, nodes[index].field != nil { paths.nodes[index].statesText = false }
        }
        for index in paths.nodes.indices { paths.nodes[index].children = [] }
        for index in paths.nodes.indices { paths.nodes[index].attributes = [] }
        return paths
    }

    private mutating func findCourses() {
        for index in nodes.indices.reversed() {
            let own =
                nodes[index].parent >= 0 && nodes[index].statesText && namesCourse(nodes[index].name, in: nodes[index].parent)
            if own || nodes[index].attributeNames.contains(where: { namesCourse($0, in: index) }) {
                nodes[index].statesCourse = true
            }
            if nodes[index].statesCourse, nodes[index].parent >= 0 { nodes[nodes[index].parent].statesCourse = true }
        }
    }

    /// Whether a name may be that of a course or its code; the title of a person is none.
    private func namesCourse(_ name: String, in parent: Int) -> Bool {
        let field = names.field(last: name, before: nodes[parent].name)
        guard field == .courseTitle || field == .courseCode else { return false }
        return XMLBareName(name) == nil
            || !XMLBareName.person.mayStand(below: FieldNames.spaced(nodes[parent].name), names: names)
    }

    mutating func note(_ name: String) { if unknown.count < 64 { unknown.insert(name) } }

    // MARK: Where the records are

    /// The path whose elements are the records: down from the root, past whatever holds several of what is stated.
    func recordPath() -> Int {
        guard !nodes.isEmpty else { return -1 }
        var path = 0
        while let next = deeper(than: path) { path = next }
        return path
    }

    private func children(_ path: Int) -> [Int] { nodes[path].children.map(\.target) }

    /// The kinds of field stated at a path and below.
    func fields(in path: Int) -> Set<Field> {
        var found = nodes[path].attributeFields
        if let field = nodes[path].field, nodes[path].statesText { found.insert(field) }
        for child in children(path) { found.formUnion(fields(in: child)) }
        return found
    }

    /// Whether one element here holds some field several times over.
    private func holdsSeveral(_ path: Int) -> Bool {
        children(path).contains { child in
            !fields(in: child).isEmpty && isComplex(child) && (nodes[child].repeats || holdsSeveral(child))
        }
    }

    /// Something that may be a record: it has parts, and not only a language beside its text.
    private func isComplex(_ path: Int) -> Bool {
        !nodes[path].children.isEmpty || !nodes[path].attributeFields.subtracting([.language]).isEmpty
    }

    private func deeper(than path: Int) -> Int? {
        let candidates = children(path).filter { isComplex($0) && !fields(in: $0).isEmpty }
        if holdsSeveral(path) {
            return candidates.filter { nodes[$0].repeats || holdsSeveral($0) }
                .max { (fields(in: $0).count, nodes[$0].instances) < (fields(in: $1).count, nodes[$1].instances) }
        }
        guard candidates.count == 1, let only = candidates.first, fields(in: only).count >= 2 else { return nil }
        let ownFields = nodes[path].attributeFields.union(
            children(path).filter { $0 != only }.reduce(into: Set()) { $0.formUnion(fields(in: $1)) })
        return ownFields.isEmpty ? only : nil
    }
}
