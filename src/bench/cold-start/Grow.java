import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes a valid credential larger: its achievement again and again, each time under ids of its own. */
public final class Grow {
    private Grow() {}

    public static void main(String[] args) throws Exception {
        String document = Files.readString(Path.of(args[0]));
        int least = Integer.parseInt(args[1]);
        int from = document.indexOf('{', document.indexOf("\"hasClaim\""));
        String claim = document.substring(from, end(document, from));
        var more = new StringBuilder();
        for (int i = 1; document.length() + more.length() < least; i++) {
            String suffix = "-" + i + "\"";
            more.append(",\n").append(claim.replaceAll("(\"urn:epass:learning[^\"]*)\"", "$1" + suffix));
        }
        String before = document.substring(0, from);
        boolean alone = !before.stripTrailing().endsWith("[");
        String grown = before + (alone ? "[" : "") + claim + more + (alone ? "]" : "") + document.substring(from + claim.length());
        System.out.write(grown.getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    /** Behind the brace that closes the one at this place; braces within texts count as braces, of which the sample has none. */
    private static int end(String text, int open) {
        int depth = 0;
        int at = open;
        do {
            depth += text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
            at++;
        } while (depth > 0);
        return at;
    }
}
