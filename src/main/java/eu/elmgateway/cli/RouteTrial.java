package eu.elmgateway.cli;

import eu.elmgateway.Registries;
import eu.elmgateway.elm.Credential;
import eu.elmgateway.mapping.Mapping;
import eu.elmgateway.mapping.MappingFailedException;
import eu.elmgateway.mapping.MappingRefusal;
import eu.elmgateway.mapping.MappingResult;
import eu.elmgateway.mapping.MissingSetting;
import eu.elmgateway.registry.Condition;
import eu.elmgateway.registry.MissingValue;
import eu.elmgateway.registry.Registry;
import eu.elmgateway.registry.RegistrySettings;
import eu.elmgateway.seal.SealVerdict;
import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.LayerName;
import eu.elmgateway.validation.Place;
import eu.elmgateway.wording.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out where a credential would go, as the gateway would: by the rules, the settings and the mappings there are. */
final class RouteTrial {
    private final Registries registries;

    RouteTrial(Registries registries) {
        this.registries = registries;
    }

    /**
     * A registry and what it means for a credential.
     *
     * @param conditions a line each of its acceptance rule
     * @param missing settings, and the seal, without which a delivery would be held; only of a registry that wants it
     * @param refusal why its mapping makes no record of it, and where that is; null if it does
     */
    record Way(
            Registry registry,
            List<Condition> conditions,
            List<String> missing,
            @Nullable Finding refusal) {
        /** Whether every condition holds. */
        boolean wanted() {
            return conditions.stream().allMatch(Condition::holds);
        }

        /** Whether it would be sent. */
        boolean goes() {
            return wanted() && missing.isEmpty() && refusal == null;
        }
    }

    /**
     * All registries, by name.
     *
     * @param seal what is to be said of the document that the credential is from
     * @param told says where in that document it is
     */
    List<Way> of(Credential credential, SealVerdict seal, TargetFindings told) {
        return registries.catalogue().registries().stream()
                .map(registry -> way(registry, credential, seal, told))
                .toList();
    }

    private Way way(Registry registry, Credential credential, SealVerdict seal, TargetFindings told) {
        List<Condition> conditions = registries.catalogue().explained(registry, credential);
        if (!conditions.stream().allMatch(Condition::holds)) {
            return new Way(registry, conditions, List.of(), null);
        }
        Map<String, String> settings = new HashMap<>(registry.settings());
        settings.putAll(registries.settings().of(registry, credential));
        List<String> missing = new ArrayList<>();
        registry.missing().stream()
                .filter(value -> !settings.containsKey(value.key().replaceFirst("^settings[.]", "")))
                .map(MissingValue::toString)
                .forEach(missing::add);
        registry.seal().objection(seal).ifPresent(objection -> missing.add("a seal: " + objection.what()));
        return new Way(registry, conditions, missing, mapped(registry, credential, settings, missing, told));
    }

    /** Why there is no record, null if there is one or only a setting is missing. */
    private @Nullable Finding mapped(
            Registry registry,
            Credential credential,
            Map<String, String> settings,
            List<String> missing,
            TargetFindings told) {
        Optional<Mapping> mapping = registries.mapping(registry);
        if (mapping.isEmpty()) {
            return registry.unmapped() ? null : unmapped("there is no mapping to " + registry.format());
        }
        settings.put("record", "eg-not-sent");
        settings.put("kind", "record");
        try {
            MappingResult result = registry.batched()
                    ? told.mapBatch(mapping.get(), credential, settings)
                    : told.map(mapping.get(), credential, settings);
            if (result instanceof MissingSetting setting && missing.stream().noneMatch(one -> names(one, setting))) {
                missing.add(setting.setting() + ": " + setting.text() + " (in "
                        + RegistrySettings.place(registry.name()) + ")");
            }
            return result instanceof MappingRefusal refusal ? told.of(refusal) : null;
        } catch (MappingFailedException broken) {
            return unmapped(String.valueOf(broken.getMessage()));
        }
    }

    private static Finding unmapped(String why) {
        return Finding.error("mapping:none", LayerName.MAPPING, Message.verbatim(why), null, Place.NOWHERE);
    }

    private static boolean names(String missing, MissingSetting setting) {
        return missing.startsWith("settings." + setting.setting() + " ");
    }
}
