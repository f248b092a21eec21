/// What the recogniser has made of texts; records refer to it by place. Shared by the recogniser, which adds, and the judge, which looks
/// up what the pages before it name: hence a class.
final class Recognitions: Sendable {
    let courses = Shelf<CourseReading>()
    let issuers = Shelf<IssuerReading>()
    let completions = Shelf<Finding>()
}
