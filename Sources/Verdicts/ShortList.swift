import Rulebook

/// At most four places in a table, ascending, held without memory of their own: what is asked for each record costs nothing to copy.
struct ShortList<ID: RulebookIndex>: Hashable, Sendable {
    private var indices = SIMD4<Int16>(repeating: -1)
    private var size: Int8 = 0

    static var capacity: Int { Title.mostCourses }

    init() {}

    /// - Parameter ids: as many as fit; the loader refuses rows that name more.
    init(_ ids: some Sequence<ID>) {
        for id in ids.sorted(by: { $0.index < $1.index }).prefix(Self.capacity) { append(id) }
    }

    init(_ id: ID) { append(id) }

    private mutating func append(_ id: ID) {
        indices[Int(size)] = id.index
        size += 1
    }

    var count: Int { Int(size) }
    var isEmpty: Bool { size == 0 }
    var first: ID? { size == 0 ? nil : self[0] }

    subscript(place: Int) -> ID { ID(index: indices[place]) }

    func contains(_ id: ID) -> Bool { id.index >= 0 && any(indices .== id.index) }

    func filter(_ isKept: (ID) -> Bool) -> ShortList {
        var kept = ShortList()
        for place in 0..<count where isKept(self[place]) { kept.append(self[place]) }
        return kept
    }

    func contains(where isWanted: (ID) -> Bool) -> Bool {
        (0..<count).contains { isWanted(self[$0]) }
    }

    func allSatisfy(_ holds: (ID) -> Bool) -> Bool { !contains { !holds($0) } }

    var ids: [ID] { (0..<count).map { self[$0] } }
}
