/// An array of plain values that grows by blocks, so that it is never twice in memory and never half empty.
struct BlockArray<Element: BitwiseCopyable & Sendable>: ~Copyable, @unchecked Sendable {
    private static var blockBits: Int32 { 12 }
    private static var blockSize: Int { 1 << blockBits }
    private static var mostBlocks: Int { 1 << 14 }

    private let blocks = UnsafeMutablePointer<UnsafeMutablePointer<Element>>.allocate(capacity: BlockArray.mostBlocks)
    private var blockCount = 0
    private(set) var count = 0

    deinit {
        for index in 0..<blockCount { blocks[index].deallocate() }
        blocks.deallocate()
    }

    func copied() -> BlockArray {
        var copy = BlockArray()
        for index in 0..<blockCount {
            copy.blocks[index] = .allocate(capacity: Self.blockSize)
            copy.blocks[index].initialize(from: blocks[index], count: Self.blockSize)
        }
        copy.blockCount = blockCount
        copy.count = count
        return copy
    }

    /// - Parameter index: from 0, less than `count`.
    subscript(index: Int32) -> Element {
        @inline(__always)
        get { blocks[Int(index >> Self.blockBits)][Int(index) & (Self.blockSize - 1)] }
        @inline(__always)
        _modify { yield &blocks[Int(index >> Self.blockBits)][Int(index) & (Self.blockSize - 1)] }
    }

    /// - Returns: the place of the new element.
    mutating func append(_ element: Element) -> Int32 {
        precondition(count < Self.mostBlocks * Self.blockSize, "more than 67 million records in one upload")
        if count == blockCount * Self.blockSize {
            blocks[blockCount] = .allocate(capacity: Self.blockSize)
            blockCount += 1
        }
        let index = Int32(count)
        blocks[Int(index >> Self.blockBits)][Int(index) & (Self.blockSize - 1)] = element
        count += 1
        return index
    }
}
