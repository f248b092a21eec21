/// Where the records of a document are, told from all that its scout has met.
struct XMLRecordSearch {
    private let nodes: [XMLPath]
    /// By path: the kinds of field stated there and below.
    private var fields: [FieldSet]
    /// By path: whether one element there holds some field several times over.
    private var holdsSeveral: [Bool]

    init(_ nodes: [XMLPath]) {
        self.nodes = nodes
        fields = nodes.map { node in
            var own = node.attributeFields
            if let field = node.field, node.statesText { own.insert(field) }
            return own
        }
        holdsSeveral = Array(repeating: false, count: nodes.count)
        // Every path comes after the one above it.
        for index in nodes.indices.reversed() where nodes[index].parent >= 0 {
            let parent = nodes[index].parent
            fields[parent].formUnion(fields[index])
            if isCandidate(index), nodes[index].repeats || holdsSeveral[index] { holdsSeveral[parent] = true }
        }
    }

    /// The path whose elements are the records: down from the root, past whatever holds several of what is stated; -1 for none.
    func recordPath() -> Int {
        guard !nodes.isEmpty else { return -1 }
        var path = 0
        while let next = deeper(than: path) { path = next }
        return path
    }

    /// Something that may be a record: it states fields and has parts, and not only a language beside its text.
    private func isCandidate(_ path: Int) -> Bool {
        !fields[path].isEmpty && (!nodes[path].children.isEmpty || !nodes[path].attributeFields.removing(.language).isEmpty)
    }

    private func deeper(than path: Int) -> Int? {
        let candidates = nodes[path].children.filter(isCandidate)
        if holdsSeveral[path] {
            return candidates.filter { nodes[$0].repeats || holdsSeveral[$0] }
                .max { (fields[$0].count, nodes[$0].instances) < (fields[$1].count, nodes[$1].instances) }
        }
        guard candidates.count == 1, let only = candidates.first, fields[only].count >= 2 else { return nil }
        var ownFields = nodes[path].attributeFields
        for child in nodes[path].children where child != only { ownFields.formUnion(fields[child]) }
        return ownFields.isEmpty ? only : nil
    }
}
