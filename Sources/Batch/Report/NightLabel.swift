/// Headings and names on the page of a night.
enum NightLabel: CaseIterable {
    case contents, attention, nothingToAttend, deferred, counts, verdicts, reasons, courses, noCourse, files, deliveries,
        night, run, began, ended, exitCode, seen, asOf, rulebook, auditHead, keepElsewhere, notChecked,
        authenticity, entry, entries, delivery, name, records, reason, course, toSettle, erasedName, erased, notReturned,
        unreadable, share, file, noRecords, whatToDo
}
