/// The names of months and weekdays in the six UN languages, full and short, folded as `Folding` does.
enum MonthNames {
    /// Month 1 to 12 by name. Chinese months are numbers and are read by their signs.
    static let numbers: [String: Int] = {
        var numbers: [String: Int] = [:]
        for (index, names) in names.enumerated() {
            for name in names.split(separator: " ") { numbers[Folding.fold(String(name))] = index + 1 }
        }
        return numbers
    }()

    private static let names = [
        "january jan janvier janv enero ene январь января янв يناير جانفي",
        "february feb fevrier fevr fev febrero февраль февраля февр фев فبراير شباط فيفري",
        "march mar mars marzo март марта мар مارس اذار آذار",
        "april apr avril avr abril abr апрель апреля апр ابريل أبريل نيسان افريل",
        "may mai mayo май мая مايو ايار أيار ماي",
        "june jun juin junio июнь июня июн يونيو حزيران يونيه جوان",
        "july jul juillet juil julio июль июля июл يوليو تموز يوليه جويلية",
        "august aug aout agosto ago август августа авг اغسطس أغسطس اب آب اوت",
        "september sep sept septembre septiembre setiembre set сентябрь сентября сент сен سبتمبر ايلول أيلول",
        "october oct octobre octubre октябрь октября окт اكتوبر أكتوبر",
        "november nov novembre noviembre ноябрь ноября ноя нояб نوفمبر",
        "december dec decembre diciembre dic декабрь декабря дек ديسمبر",
    ]

    static let twoWordNumbers: [String: Int] = {
        let names = [("كانون الثاني", 1), ("تشرين الأول", 10), ("تشرين الثاني", 11), ("كانون الأول", 12)]
        return Dictionary(uniqueKeysWithValues: names.map { (Folding.fold($0.0), $0.1) })
    }()

    static let weekdays = words(
        """
        monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun
        lundi lun mardi mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim lunes martes miercoles
        mie jueves jue viernes vie sabado sab domingo dom понедельник пн вторник вт среда ср четверг чт
        пятница пт суббота сб воскресенье вс الاثنين الإثنين الثلاثاء الاربعاء الأربعاء الخميس الجمعة السبت
        الاحد الأحد 星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 周天
        """)

    /// What 日 closes as a weekday, and not as a day.
    static let weekdayOpenings: Set<String> = ["星期", "周"]

    /// Small words that stand in dates and say nothing of the day.
    static let fillers = words("st nd rd th er of the le el la de del on at a day t z utc gmt года г год в du em")

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map { Folding.fold(String($0)) })
    }
}
