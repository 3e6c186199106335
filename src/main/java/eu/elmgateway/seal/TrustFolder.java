package eu.elmgateway.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What an operator trusts, as files: certificates ({@code *.cer}, {@code *.crt}, {@code *.der}, {@code *.pem}) of authorities that
 * issue seal certificates and time-stamps, and revocation lists ({@code *.crl}); in {@code lists} the trusted lists of Member
 * States and the list of these lists (ETSI TS 119 612, {@code *.xml}); in {@code lists/signers} the certificates that may sign
 * them; in {@code lists/refreshed} the lists that the gateway fetched.
 */
record TrustFolder(Path folder) {
    private static final List<String> CERTIFICATES = List.of(".cer", ".crt", ".der", ".pem");

    /** Whether there is anything in it. */
    boolean empty() {
        return anchors().isEmpty() && lists().isEmpty();
    }

    List<Path> anchors() {
        return files(folder, CERTIFICATES);
    }

    List<Path> revocationLists() {
        return files(folder, List.of(".crl"));
    }

    List<Path> lists() {
        List<Path> lists = new ArrayList<>(files(folder.resolve("lists"), List.of(".xml")));
        refreshed().current().ifPresent(edition -> lists.addAll(files(edition, List.of(".xml"))));
        return lists;
    }

    RefreshedLists refreshed() {
        return new RefreshedLists(folder.resolve("lists").resolve("refreshed"));
    }

    /** All of them. */
    List<Path> all() {
        return Stream.of(anchors(), revocationLists(), lists(), signers())
                .flatMap(List::stream)
                .toList();
    }

    List<Path> signers() {
        return files(folder.resolve("lists").resolve("signers"), CERTIFICATES);
    }

    private static List<Path> files(Path in, List<String> ends) {
        if (!Files.isDirectory(in)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(in)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> ends.stream()
                            .anyMatch(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT)::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + in + " cannot be read", e);
        }
    }
}
