import Rulebook

/// How near a title is to those of the rulebook: confirms a listed code, else only suggests (SPEC 5.3).
struct TitleLikeness: Sendable {
    private let rulebook: Rulebook
    private let scalars: [[Unicode.Scalar]]
    private var known: [Asked: Misspelling] = [:]

    private struct Asked: Hashable {
        let folded: [UInt8]
        let course: CourseID
    }

    init(_ rulebook: Rulebook) {
        self.rulebook = rulebook
        scalars = rulebook.titles.map { Array(String(decoding: $0.folded, as: UTF8.self).unicodeScalars) }
    }

    // MARK: Misspelt

    enum Misspelling: Sendable {
        case ofCourse(title: Int)
        case ofAnother(title: Int)
        case none
    }

    /// Whether a title that hits no row is a misspelt one of `course`, or of other courses only.
    mutating func misspelling(_ folded: [UInt8], of course: CourseID) -> Misspelling {
        let asked = Asked(folded: folded, course: course)
        if let answer = known[asked] { return answer }
        let answer = compare(folded, course)
        if known.count >= 20_000 { known = [:] }
        known[asked] = answer
        return answer
    }

    private func compare(_ folded: [UInt8], _ course: CourseID) -> Misspelling {
        let text = Array(String(decoding: folded, as: UTF8.self).unicodeScalars)
        var own: (distance: Int, title: Int)?
        var other: (distance: Int, title: Int)?
        for (index, row) in scalars.enumerated() {
            guard let distance = distance(text, row, atMost: 2) else { continue }
            let isOwn = rulebook.titles[index].courses.contains(course)
            if isOwn, distance < own?.distance ?? .max, distance * 5 <= row.count { own = (distance, index) }
            if !isOwn, distance < other?.distance ?? .max { other = (distance, index) }
        }
        if let own, own.distance < other?.distance ?? .max { return .ofCourse(title: own.title) }
        let bare = withoutNoise(folded)
        if let title = bare.first(where: { rulebook.titles[$0].courses.contains(course) }) { return .ofCourse(title: title) }
        if let title = bare.first { return .ofAnother(title: title) }
        if let other, other.distance * 5 <= scalars[other.title].count, own == nil { return .ofAnother(title: other.title) }
        return .none
    }

    /// The rows hit once leading and closing noise words are dropped, fewest dropped first.
    private func withoutNoise(_ folded: [UInt8]) -> [Int] {
        let words = String(decoding: folded, as: UTF8.self).split(separator: " ").map(String.init)
        let leading = words.prefix { rulebook.noise.contains($0) }.count
        let closing = words.reversed().prefix { rulebook.noise.contains($0) }.count
        var hits: [(dropped: Int, title: Int)] = []
        for first in 0...leading {
            for last in 0...closing where first + last > 0 && first + last < words.count {
                let rest = words[first..<words.count - last].joined(separator: " ")
                if let title = rulebook.title(folded: Array(rest.utf8)) { hits.append((first + last, title)) }
            }
        }
        return hits.sorted { ($0.dropped, $0.title) < ($1.dropped, $1.title) }.map(\.title)
    }

    /// Levenshtein distance, nil when it is more than `limit`: only a band of the table is worked out.
    private func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar], atMost limit: Int) -> Int? {
        guard abs(one.count - other.count) <= limit else { return nil }
        var previous = Array(0...other.count)
        var current = previous
        for row in 0..<one.count {
            current[0] = row + 1
            let low = max(0, row - limit)
            let high = min(other.count, row + limit + 1)
            if low > 0 { current[low] = limit + 1 }
            var least = current[low]
            for column in low..<high {
                let change = previous[column] + (one[row] == other[column] ? 0 : 1)
                let insert = (column + 1 < row + limit + 1 ? previous[column + 1] : limit) + 1
                current[column + 1] = min(change, current[column] + 1, insert)
                least = min(least, current[column + 1])
            }
            guard least <= limit else { return nil }
            swap(&previous, &current)
        }
        return previous[other.count] <= limit ? previous[other.count] : nil
    }

    // MARK: Suggestions

    /// The likest titles, one a course, at most three: by the share of words in common, then by id.
    func suggestions(_ folded: [UInt8]) -> [Int] {
        let words = Set(String(decoding: folded, as: UTF8.self).split(separator: " ").map(String.init))
        var ranked: [(common: Int, all: Int, title: Int)] = []
        for (index, title) in rulebook.titles.enumerated() {
            let common = title.words.intersection(words).count
            if common > 0 { ranked.append((common, title.words.count + words.count - common, index)) }
        }
        ranked.sort { left, right in
            let (one, other) = (left.common * right.all, right.common * left.all)
            return one == other ? left.title < right.title : one > other
        }
        var suggestions: [Int] = []
        for candidate in ranked where suggestions.count < 3 {
            let courses = rulebook.titles[candidate.title].courses
            if !suggestions.contains(where: { rulebook.titles[$0].courses == courses }) { suggestions.append(candidate.title) }
        }
        return suggestions
    }
}
