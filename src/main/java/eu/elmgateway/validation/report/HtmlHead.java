package eu.elmgateway.validation.report;

/** What every page begins with; its policy forbids scripts and whatever would come from elsewhere. */
final class HtmlHead {
    private HtmlHead() {}

    /** All up to the first words below the line that says what kind of page this is. */
    static String of(Words words, String title) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="referrer" content="no-referrer">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <title>%s</title>
                <style>
                """.formatted(words.language().toLanguageTag(), Markup.escape(title))
                + HtmlStyle.SHEET
                + "</style>\n</head>\n<body>\n<main>\n<p class=\"kind\">"
                + Markup.escape(words.say("page.title"))
                + "</p>\n";
    }
}
