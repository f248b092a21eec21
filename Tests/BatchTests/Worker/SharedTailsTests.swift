import Testing

@testable import Batch

@Suite struct SharedTailsTests {
    @Test func eachIsNewOnce() {
        var tails = SharedTails()
        let (one, two) = (Array("one".utf8)[...], Array("xtwo".utf8).dropFirst())
        #expect(tails.place(of: one) == .new(0) && tails.place(of: two) == .new(1))
        #expect(tails.place(of: one) == .known(0) && tails.place(of: Array("two".utf8)[...]) == .known(1))
        tails.forgetAll()
        #expect(tails.place(of: two) == .new(0))
    }

    @Test func full() {
        var tails = SharedTails()
        for number in 0..<SharedTails.most {
            #expect(!tails.isFull)
            _ = tails.place(of: Array("\(number)".utf8)[...])
        }
        #expect(tails.isFull)
        tails.forgetAll()
        #expect(!tails.isFull)
    }
}
