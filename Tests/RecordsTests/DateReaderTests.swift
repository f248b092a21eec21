import Records
import Testing

/// Every form of SPEC 5.6, and what is none.
@Suite struct DateReaderTests {
    private static func read(_ text: String, _ order: DateOrder? = nil) -> String {
        let viaBytes = DateReader.read(Array(text.utf8).span, order: order)
        #expect(viaBytes == DateReader.read(text, order: order), "bytes and text are read alike")
        return switch viaBytes.date {
        case .certain(let day): "\(day)"
        case .within(let first, let last): "\(first)..\(last)"
        case .either(let one, let other): "\(one)|\(other)"
        case .unreadable: "-"
        }
    }

    @Test(arguments: [
        "2021-03-12", "2021-03-12T10:11:12Z", "2021-03-12T23:59:59-11:00", "2021-03-12T00:00:00+14:00", "2021-03-12T10:11",
        "2021-03-12 10:11:12.345", "2021-03-12T10:11:12.345678Z", "2021-03-12 00:00", "2021/03/12", "12.03.2021", "12.3.2021",
        "12.03.21", "12/03/2021 ", "12 March 2021", "12 march 2021", "12 MARCH 2021", "12 Mar 2021", "12 Mar. 2021",
        "12-Mar-2021",
        "12-Mar-21", "12th March 2021", "12th of March, 2021", "March 12, 2021", "March 12th, 2021", "Mar 12 2021",
        "Mar. 12, 2021",
        "Friday, 12 March 2021", "Friday 12 March 2021", "Fri, 12 Mar 2021 10:11:12", "Friday, March 12, 2021",
        "Friday, March 12, 2021 at 2:05 PM", "12 March 2021, 2:05 p.m.", "12 March 2021 14:05 UTC", "10:11 12 March 2021",
        "12\u{A0}March\u{A0}2021", "12 March 2021 (Friday)", "Friday, 12 March 2021, 2:05 PM",
    ])
    func theTwelfthOfMarch2021InEnglish(_ text: String) {
        #expect(Self.read(text, .dayFirst) == "2021-03-12")
    }

    @Test(arguments: [
        // French
        "12 mars 2021", "vendredi 12 mars 2021", "le 12 mars 2021", "12 mars 2021 à 10h30", "12 mars 2021 10:30",
        // Spanish
        "12 de marzo de 2021", "viernes, 12 de marzo de 2021", "viernes 12 de marzo del 2021", "12 mar. 2021", "12 marzo 2021",
        // Russian
        "12 марта 2021", "12 марта 2021 г.", "12 марта 2021 года", "пятница, 12 марта 2021 г.", "12 мар. 2021",
        // Chinese
        "2021年3月12日", "2021年03月12日", "2021 年 3 月 12 日", "2021年3月12日 星期五", "2021年3月12日星期五", "2021年3月12日（周五）",
        "星期五，2021年3月12日", "2021年3月12日 星期日",
        // Arabic
        "12 مارس 2021", "١٢ مارس ٢٠٢١", "12 آذار 2021", "12 آذار/مارس 2021", "الجمعة 12 مارس 2021", "الجمعة، 12 مارس 2021",
    ])
    func theTwelfthOfMarch2021InOtherLanguages(_ text: String) { #expect(Self.read(text) == "2021-03-12") }

    /// Every month under its full name, in its language.
    @Test(arguments: [
        "January February March April May June July August September October November December",
        "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "ene feb mar abr may jun jul ago sep oct nov dic",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
        "янв. февр. март. апр. май июнь июль авг. сент. окт. нояб. дек.",
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
    ])
    func everyMonth(_ names: String) {
        for (index, name) in names.split(separator: " ").enumerated() {
            let month = index < 9 ? "0\(index + 1)" : "\(index + 1)"
            let text = name.hasSuffix("月") ? "2021年\(name)7日" : "7 \(name) 2021"
            #expect(Self.read(text) == "2021-\(month)-07", "\(text)")
        }
    }

    @Test(arguments: [
        ("كانون الثاني", 1), ("شباط", 2), ("آذار", 3), ("نيسان", 4), ("أيار", 5), ("حزيران", 6), ("تموز", 7), ("آب", 8),
        ("أيلول", 9), ("تشرين الأول", 10), ("تشرين الثاني", 11), ("كانون الأول", 12),
    ])
    func levantineMonths(_ name: String, _ month: Int) throws {
        let day = try #require(CalendarDay(year: 2021, month: month, day: 7))
        #expect(Self.read("7 \(name) 2021") == "\(day)")
    }

    /// `mar` is March and Tuesday, in two languages.
    @Test(arguments: [
        ("mar. 9 mars 2021", "2021-03-09"), ("mar. 9 mar. 2021", "2021-03-09"), ("mar, 9 de marzo de 2021", "2021-03-09"),
        ("9 mar 2021", "2021-03-09"), ("le mar. 9 mars 2021", "2021-03-09"), ("9 mars 2021 (mar.)", "2021-03-09"),
        ("9 mar 2021, mar.", "2021-03-09"), ("mar. 11 mai 2021", "2021-05-11"), ("Mar 9, 2021", "2021-03-09"),
        ("March - 15 May 2021", "-"), ("15 March - May 2021", "-"), ("March/15 May 2021", "-"), ("12 mars / mayo 2021", "-"),
        ("March - January 2026", "-"), ("Mar - 15 May 2021", "-"), ("15 mar - may 2021", "-"), ("15 mar may 2021", "-"),
        ("mar. mar. 9 mar. 2021", "-"), ("martes 9 de marzo de 2021", "2021-03-09"),
    ])
    func march(_ text: String, _ day: String) { #expect(Self.read(text) == day) }

    @Test(arguments: [
        ("July 2024", "2024-07-01..2024-07-31"), ("2024-07", "2024-07-01..2024-07-31"),
        ("février 2024", "2024-02-01..2024-02-29"),
        ("febrero de 2023", "2023-02-01..2023-02-28"), ("июль 2024", "2024-07-01..2024-07-31"),
        ("2024年7月", "2024-07-01..2024-07-31"), ("يوليو 2024", "2024-07-01..2024-07-31"), ("2024", "2024-01-01..2024-12-31"),
        ("2024年", "2024-01-01..2024-12-31"),
    ])
    func monthsAndYears(_ text: String, _ days: String) { #expect(Self.read(text) == days) }

    @Test(arguments: [
        // text, without an order, day first, month first
        ("03/04/2021", "2021-03-04|2021-04-03", "2021-04-03", "2021-03-04"),
        ("03-04-2021", "2021-03-04|2021-04-03", "2021-04-03", "2021-03-04"),
        ("3/4/2021", "2021-03-04|2021-04-03", "2021-04-03", "2021-03-04"),
        ("5/01/24", "2024-01-05|2024-05-01", "2024-01-05", "2024-05-01"),
        ("13/04/2021", "2021-04-13", "2021-04-13", "-"), ("04/13/2021", "2021-04-13", "-", "2021-04-13"),
        ("04/04/2021", "2021-04-04", "2021-04-04", "2021-04-04"), ("29/02/2024", "2024-02-29", "2024-02-29", "-"),
        ("29/02/2023", "-", "-", "-"), ("13/13/2021", "-", "-", "-"), ("00/01/2021", "-", "-", "-"),
        ("31/04/2021", "-", "-", "-"), ("05.06.2021", "2021-06-05", "2021-06-05", "2021-06-05"),
        ("04.13.2021", "-", "-", "-"), ("2021/04/13", "2021-04-13", "2021-04-13", "2021-04-13"),
        ("03/04/2021 10:15", "2021-03-04|2021-04-03", "2021-04-03", "2021-03-04"),
        ("Mon 03/04/2021", "2021-03-04|2021-04-03", "2021-04-03", "2021-03-04"),
        // With hyphens and two digits the year may lead.
        ("21-03-12", "2012-03-21|2021-03-12", "2012-03-21", "-"), ("24-02-03", "2003-02-24|2024-02-03", "2003-02-24", "-"),
        ("05-06-07", "2005-06-07|2007-06-05", "2007-06-05", "2007-05-06"), ("12-12-12", "2012-12-12", "2012-12-12", "2012-12-12"),
        ("24-02-30", "2030-02-24", "2030-02-24", "-"), ("21/03/12", "2012-03-21", "2012-03-21", "-"),
        ("1-02-24", "2024-01-02|2024-02-01", "2024-02-01", "2024-01-02"), ("40-01-12", "-", "-", "-"),
    ])
    func order(_ text: String, _ none: String, _ dayFirst: String, _ monthFirst: String) {
        #expect([Self.read(text), Self.read(text, .dayFirst), Self.read(text, .monthFirst)] == [none, dayFirst, monthFirst])
    }

    @Test(arguments: [
        ("13/04/2021", DateReading.Evidence.dayFirst), ("04/13/2021", .monthFirst), ("03/04/2021", .open), ("04/04/2021", .none),
        ("2021-03-04", .none), ("03.04.2021", .none), ("July 2024", .none), ("31/04/2021", .none), ("13-04-2021", .dayFirst),
        ("21-03-12", .open), ("13-04-32", .dayFirst), ("21/03/12", .dayFirst),
    ])
    func evidence(_ text: String, _ evidence: DateReading.Evidence) {
        #expect(DateReader.read(text, order: nil).evidence == evidence)
    }

    @Test(arguments: [
        "", " ", "-", "0", "2021-02-29", "2021-02-30", "2021-13-01", "2021-00-10", "2021-01-00", "2021-99-99", "0000-00-00",
        "44267", "44267.5", "4.4267E+4", "1615507200", "20210-03-12", "-2021-03-12", "2021-03-12-01", "12 March", "March 12",
        "March", "Friday", "12", "123", "021", "12 March 12345", "32 March 2021", "30 February 2021", "0 March 2021",
        "12 Mars and 13 Mars 2021", "12-13 March 2021", "12 March 2021 to 14 March 2021", "2021-03-12/2021-03-14",
        "12 Smarch 2021",
        "yesterday", "today", "n/a", "TBD", "２０２１-03-12", "٢٠٢١-٠٣-١٢", "١٢/٠٣/٢٠٢١", "2021-03\u{200B}-12", "2021‑03‑1２",
        "12 March 2021\u{202E}", "2021-03-12T25:00:00", "2021-03-12 10:61", "12:30", "12 March 2021 BC", "1st 2nd March 2021",
        "March 2021 12 13", "2021年13月1日", "2021年2月30日", "年月日", "Q1 2021", "12/2021", "2021/03", "03.2021", "12,03,2021",
        "12_03_2021", "12/03.2021", "12/03-2021", "२०२१-०३-१२", "IV.2021", "12/IV/2021", "2021-W10-5", "2021-071", "=2021-03-12",
    ])
    func unreadable(_ text: String) {
        #expect(Self.read(text) == "-" && Self.read(text, .dayFirst) == "-" && Self.read(text, .monthFirst) == "-")
    }

    /// Whatever the text: no crash, and only days of the calendar.
    @Test func longAndStrangeTexts() {
        for text in ["9", "2021-", "March ", "年", "12:", "\u{0301}", "🗓️", "Z", "+"] {
            let long = String(repeating: text, count: 500)
            #expect(Self.read(long) == "-")
            #expect(Self.read("2021-03-12" + long) == "-")
        }
    }
}
