/// The place of an element in the tree of names, and what stands there: one node for each distinct path of a document.
struct XMLPath {
    /// Index of the path above; -1 for the root element.
    let parent: Int
    let name: String
    let depth: Int
    /// The field that an element here states; nil when its names settle none.
    var field: Field?
    var children: [Child] = []
    var attributes: [Child] = []

    /// A name below this path: libxml2 keeps one pointer for equal names.
    struct Child {
        let name: UnsafePointer<UInt8>
        let prefix: UnsafePointer<UInt8>?
        /// For an element the index of its path, for an attribute the raw value of its field or -1.
        let target: Int
    }

    // What the scout counts.
    var instances = 0
    /// Stood more than once within one parent.
    var repeats = false
    var statesText = false
    var attributeFields: Set<Field> = []
    /// A name for each of them.
    var attributeNames: [String] = []

    /// Names a course here or below: where it is no record, it is one of another kind.
    var statesCourse = false
}
