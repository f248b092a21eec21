/// A place in a table of the rulebook.
package protocol RulebookIndex: Hashable, Sendable {
    var index: Int16 { get }
    init(index: Int16)
}

extension CourseID: RulebookIndex {}
extension CodeID: RulebookIndex {}
