/// The place of an element in the tree of names, and what stands there: one node for each distinct path of a document.
struct XMLPath {
    /// Index of the path above, always a lower one; -1 for the root element.
    let parent: Int
    let name: String
    /// The field that an element here states; nil when its names settle none.
    var field: Field?

    // What the scout counts.
    var children: [Int] = []
    var instances = 0
    /// The element in which it was last met, as the scout numbers elements.
    var lastParent = -1
    /// Stood more than once within one parent.
    var repeats = false
    var statesText = false
    var attributeFields = FieldSet()
}
