/*
 * Copyright (c) 2026 Contributors to the openHAB Energy project
 *
 * See the NOTICE file(s) distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.openhab.energy.itests.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/**
 * Holds every README against the descriptors and the code of its bundle: what it names exists, and what exists is named.
 *
 * @author openHAB Energy - Initial contribution
 */
class ReadmeTest {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final List<String> ORDER = List.of("Supported Things", "Discovery", "Thing Configuration",
            "Channels", "Rule Actions", "Console", "Full Example", "Troubleshooting");
    /** A sentence that ends within a line; abbreviations and numbers of a list do not end one. */
    private static final Pattern TWO_SENTENCES = Pattern.compile("(?<!\\b[a-zA-Z])(?<!^\\d)[.!?]\\)? (?=[A-Z`*\\[])");

    static Stream<BundleTexts> bundles() {
        return BundleTexts.all();
    }

    static Stream<BundleTexts> bindings() {
        return BundleTexts.bindings();
    }

    private static List<Element> types(BundleTexts binding) {
        return Stream.of("bridge-type", "thing-type").flatMap(tag -> binding.elements(tag).stream()).toList();
    }

    private static List<String> codes(String text) {
        return CODE.matcher(text).results().map(result -> result.group(1)).toList();
    }

    @ParameterizedTest
    @MethodSource("bindings")
    void sectionsStandInOpenHabsOrder(BundleTexts binding) {
        List<String> headings = binding.readme().stream().filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3).replaceAll(":.*", "")).toList();
        String source = binding.source();
        List<String> expected = ORDER.stream().filter(heading -> switch (heading) {
            case "Rule Actions" -> source.contains("@RuleAction");
            case "Console" -> source.contains("buildCommandUsage");
            default -> true;
        }).toList();
        assertThat(headings.stream().filter(ORDER::contains).toList()).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("bindings")
    void everyThingTypeIsNamedAndNoOther(BundleTexts binding) {
        Map<String, String> named = new TreeMap<>();
        ReadmeTable.of(binding.readme()).stream().filter(table -> table.section().equals("Supported Things"))
                .flatMap(table -> table.rows().stream())
                .forEach(row -> named.put(codes(row.get(0)).get(0), row.get(1)));
        Map<String, String> declared = types(binding).stream().collect(Collectors.toMap(
                type -> type.getAttribute("id"),
                type -> type.getTagName().equals("bridge-type") ? "Bridge" : "Thing"));
        assertThat(named).containsExactlyInAnyOrderEntriesOf(declared);
    }

    @ParameterizedTest
    @MethodSource("bindings")
    void everyParameterIsNamedWithItsTypeAndDefault(BundleTexts binding) {
        Map<String, String> named = new TreeMap<>();
        for (ReadmeTable table : ReadmeTable.of(binding.readme())) {
            if (table.head().equals(List.of("Name", "Type", "Description", "Default", "Required", "Advanced"))) {
                String type = table.heading().replace("`", "");
                table.rows().forEach(row -> named.put(type + " " + codes(row.get(0)).get(0),
                        row.get(1) + "|" + row.get(3).replace("`", "") + "|" + row.get(4) + "|" + row.get(5)));
            }
        }
        Map<String, String> declared = new TreeMap<>();
        types(binding).forEach(type -> declared.putAll(parameters(type.getAttribute("id"), type)));
        binding.elements("config-description").stream().filter(it -> it.getAttribute("uri").startsWith("channel-type"))
                .forEach(it -> declared.putAll(parameters("Query", it)));
        assertThat(named).containsExactlyInAnyOrderEntriesOf(declared);
    }

    private static Map<String, String> parameters(String type, Element parent) {
        Map<String, String> parameters = new HashMap<>();
        for (Element parameter : BundleTexts.elements(parent, "parameter")) {
            boolean several = parameter.getAttribute("multiple").equals("true");
            parameters.put(type + " " + parameter.getAttribute("name"), parameter.getAttribute("type")
                    + (several ? " (several)" : "") + "|" + BundleTexts.child(parameter, "default") + "|"
                    + (parameter.getAttribute("required").equals("true") ? "yes" : "no") + "|"
                    + (BundleTexts.child(parameter, "advanced").equals("true") ? "yes" : "no"));
        }
        return parameters;
    }

    @ParameterizedTest
    @MethodSource("bindings")
    void everyParameterOfAChannelIsNamed(BundleTexts binding) {
        Set<String> declared = binding.elements("channel-type").stream()
                .flatMap(type -> BundleTexts.elements(type, "parameter").stream())
                .map(parameter -> parameter.getAttribute("name")).collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = ReadmeTable.of(binding.readme()).stream()
                .filter(table -> table.heading().equals("Channel Configuration"))
                .flatMap(table -> table.rows().stream())
                .map(row -> codes(row.get(0)).get(0)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(declared);
    }

    @ParameterizedTest
    @MethodSource("bindings")
    void everyChannelIsNamedWithItsTypeAndNoOther(BundleTexts binding) {
        Map<String, String> named = new TreeMap<>();
        for (ReadmeTable table : ReadmeTable.of(binding.readme())) {
            if (table.head().equals(List.of("Channel", "Type", "Description"))) {
                table.rows().forEach(row -> codes(row.get(0)).forEach(name -> named.put(name, row.get(1))));
            }
        }
        Map<String, String> declared = new TreeMap<>();
        channels(binding).values().forEach(declared::putAll);
        assertThat(named).containsExactlyInAnyOrderEntriesOf(declared);
    }

    /** Per Thing type the channels with their item types, as a README writes them. */
    private static Map<String, Map<String, String>> channels(BundleTexts binding) {
        Map<String, String> kinds = binding.elements("channel-type").stream()
                .collect(Collectors.toMap(type -> type.getAttribute("id"), type -> {
                    String item = BundleTexts.child(type, "item-type");
                    boolean readOnly = BundleTexts.elements(type, "state").stream()
                            .anyMatch(state -> state.getAttribute("readOnly").equals("true"));
                    return item.isEmpty() ? "Trigger" : readOnly ? item : item + ", writable";
                }));
        Map<String, Element> groups = binding.elements("channel-group-type").stream()
                .collect(Collectors.toMap(group -> group.getAttribute("id"), group -> group));
        Map<String, Map<String, String>> channels = new TreeMap<>();
        for (Element type : types(binding)) {
            Map<String, String> own = new TreeMap<>();
            BundleTexts.elements(type, "channel").forEach(
                    channel -> own.put(channel.getAttribute("id"), kinds.get(channel.getAttribute("typeId"))));
            for (Element group : BundleTexts.elements(type, "channel-group")) {
                BundleTexts.elements(groups.get(group.getAttribute("typeId")), "channel")
                        .forEach(channel -> own.put(group.getAttribute("id") + "#" + channel.getAttribute("id"),
                                kinds.get(channel.getAttribute("typeId"))));
            }
            channels.put(type.getAttribute("id"), own);
        }
        return channels;
    }

    @ParameterizedTest
    @MethodSource("bindings")
    void channelTypesThatThingsGetAsTheyRunAreNamed(BundleTexts binding) {
        String source = binding.elements("channel").stream().map(channel -> channel.getAttribute("typeId"))
                .collect(Collectors.joining(" ", " ", " "));
        String readme = String.join("\n", binding.readme());
        for (Element type : binding.elements("channel-type")) {
            String id = type.getAttribute("id");
            if (!source.contains(" " + id + " ")) {
                assertThat(readme).containsPattern("`" + id + "(-\\d+)?`");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bindings")
    void linksOfTheExamplesLeadToChannelsOfTheirItemType(BundleTexts binding) {
        Map<String, Map<String, String>> channels = channels(binding);
        List<MatchResult> links = Pattern
                .compile("(?m)^(\\w+(?::\\w+)?) +\\w+ .*?channel=\"" + binding.id() + ":([a-z-]+):[^\"]*:([^\":]+)\"")
                .matcher(String.join("\n", binding.readme())).results().toList();
        assertThat(links).isNotEmpty();
        for (MatchResult link : links) {
            Map<String, String> known = channels.get(link.group(2));
            assertThat(known).as(link.group()).isNotNull();
            // Things whose channels are made as they run have none in the descriptor.
            if (known.containsKey(link.group(3))) {
                assertThat(link.group(1)).as(link.group())
                        .isEqualTo(known.get(link.group(3)).replace(", writable", ""));
            } else {
                assertThat(link.group(2)).as(link.group()).isIn("query", "device");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bindings")
    void textFilesOfThingsHaveKnownParameters(BundleTexts binding) {
        Map<String, Element> types = types(binding).stream()
                .collect(Collectors.toMap(type -> type.getAttribute("id"), type -> type));
        Pattern.compile("(?m)(?:Bridge " + binding.id() + ":|Thing )([a-z-]+)[: ]\\w+ \"[^\"]*\" \\[ (.*) ]")
                .matcher(String.join("\n", binding.readme())).results().forEach(thing -> {
                    Set<String> known = BundleTexts.elements(types.get(thing.group(1)), "parameter").stream()
                            .map(parameter -> parameter.getAttribute("name")).collect(Collectors.toSet());
                    Set<String> written = Pattern.compile("(\\w+)=").matcher(thing.group(2)).results()
                            .map(result -> result.group(1)).collect(Collectors.toSet());
                    assertThat(known).as(thing.group()).containsAll(written);
                });
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyActionWithItsInputsAndOutputsIsNamed(BundleTexts bundle) {
        String readme = String.join("\n", bundle.readme());
        Set<String> words = codes(readme.replaceAll("(?s)```.*?```", "")).stream()
                .flatMap(code -> Arrays.stream(code.split("[^A-Za-z]+"))).collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        Pattern.compile("@RuleAction\\((?:[^()\"]|\"[^\"]*\")*\\)(?:\\s*@ActionOutput\\([^)]*\\))*\\s*public"
                + "(?:\\s*@ActionOutput\\([^)]*\\))* [\\w<>, ?]+ (\\w+)\\(").matcher(bundle.source()).results()
                .map(result -> result.group(1)).filter(name -> !words.contains(name)).forEach(missing::add);
        Pattern.compile("@Action(?:Input|Output)\\(name = \"(\\w+)\"").matcher(bundle.source()).results()
                .map(result -> result.group(1)).filter(name -> !words.contains(name)).forEach(missing::add);
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyConsoleCommandIsNamed(BundleTexts bundle) {
        String source = bundle.source();
        String readme = String.join("\n", bundle.readme());
        Pattern.compile("buildCommandUsage\\((\\w+)").matcher(source).results().forEach(result -> {
            MatchResult constant = Pattern.compile(" " + result.group(1) + " = \"(\\w+)\"").matcher(source).results()
                    .findFirst().orElseThrow();
            assertThat(readme).containsPattern("`[^`\n]*\\b" + constant.group(1) + "\\b[^`\n]*`");
        });
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everySentenceHasALineOfItsOwn(BundleTexts bundle) {
        List<String> faults = new ArrayList<>();
        boolean code = false;
        for (String line : bundle.readme()) {
            if (line.strip().startsWith("```")) {
                code = !code;
            }
            if (!code && !line.startsWith("|") && TWO_SENTENCES.matcher(line).find()) {
                faults.add(line);
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void rowsOfATableHaveTheColumnsOfItsHead(BundleTexts bundle) {
        for (ReadmeTable table : ReadmeTable.of(bundle.readme())) {
            assertThat(table.rows()).as(table.heading())
                    .allSatisfy(row -> assertThat(row).hasSameSizeAs(table.head()));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void settingsOfAServiceAreNamedWithTheirDefaults(BundleTexts bundle) {
        Map<String, String> named = new TreeMap<>();
        ReadmeTable.of(bundle.readme()).stream()
                .filter(table -> table.head().equals(List.of("Key", "Default", "Meaning")))
                .flatMap(table -> table.rows().stream())
                .forEach(row -> codes(row.get(0)).forEach(key -> named.put(key, row.get(1).replace("`", ""))));
        Map<String, String> declared = new TreeMap<>();
        for (Element description : bundle.elements("config-description")) {
            if (description.getAttribute("uri").startsWith("misc:")) {
                BundleTexts.elements(description, "parameter").forEach(parameter -> declared
                        .put(parameter.getAttribute("name"), BundleTexts.child(parameter, "default")));
            }
        }
        assertThat(named.keySet()).isEqualTo(declared.keySet());
        declared.forEach((key, value) -> assertThat(value.isEmpty() ? "" : named.get(key)).as(key).isEqualTo(value));
    }
}
