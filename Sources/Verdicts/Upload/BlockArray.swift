/// An array of plain values that grows by blocks, so that it is never twice in memory and never half empty. A value like any array:
/// a copy shares its blocks until one of the two changes.
struct BlockArray<Element: BitwiseCopyable & Sendable>: Sendable {
    /// The blocks: a handle, hence a class.
    private final class Storage: @unchecked Sendable {
        let blocks = UnsafeMutablePointer<UnsafeMutablePointer<Element>>.allocate(capacity: BlockArray.mostBlocks)
        private(set) var blockCount = 0

        func addBlock() {
            blocks[blockCount] = .allocate(capacity: BlockArray.blockSize)
            blockCount += 1
        }

        func copied() -> Storage {
            let copy = Storage()
            for index in 0..<blockCount {
                copy.addBlock()
                copy.blocks[index].update(from: blocks[index], count: BlockArray.blockSize)
            }
            return copy
        }

        deinit {
            for index in 0..<blockCount { blocks[index].deallocate() }
            blocks.deallocate()
        }
    }

    private static var blockBits: Int32 { 12 }
    private static var blockSize: Int { 1 << blockBits }
    private static var mostBlocks: Int { 1 << 14 }

    private var storage = Storage()
    private(set) var count = 0

    /// - Parameter index: less than `count`.
    subscript(index: Int32) -> Element {
        get { storage.blocks[Int(index >> Self.blockBits)][Int(index) & (Self.blockSize - 1)] }
        _modify {
            if !isKnownUniquelyReferenced(&storage) { storage = storage.copied() }
            yield &storage.blocks[Int(index >> Self.blockBits)][Int(index) & (Self.blockSize - 1)]
        }
    }

    /// - Returns: the place of the new element.
    mutating func append(_ element: Element) -> Int32 {
        if !isKnownUniquelyReferenced(&storage) { storage = storage.copied() }
        precondition(count < Self.mostBlocks * Self.blockSize, "an upload of more records than the reader lets through")
        if count == storage.blockCount * Self.blockSize { storage.addBlock() }
        let index = Int32(count)
        storage.blocks[Int(index >> Self.blockBits)][Int(index) & (Self.blockSize - 1)] = element
        count += 1
        return index
    }
}
