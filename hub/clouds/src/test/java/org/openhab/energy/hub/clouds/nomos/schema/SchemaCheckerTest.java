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
package org.openhab.energy.hub.clouds.nomos.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.energy.hub.clouds.JsonText;

/**
 * The checker itself: it must be able to say no.
 *
 * @author openHAB Energy - Initial contribution
 */
class SchemaCheckerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = { "{'type':'string'}|'a'|true",
            "{'type':'string'}|1|false",
            "{'type':'string'}|null|false", "{'type':'string','nullable':true}|null|true",
            "{'type':'string','enum':['a']}|'b'|false", "{'type':'integer'}|1.5|false", "{'type':'number'}|1.5|true",
            "{'type':'object','required':['a'],'properties':{'a':{'type':'number'}}}|{}|false",
            "{'type':'object','required':['a'],'properties':{'a':{'type':'number'}}}|{'a':1}|true",
            "{'type':'object','properties':{'a':{'type':'number'}}}|{'a':'1'}|false",
            "{'type':'object','properties':{'a':{'type':'number'}}}|{'b':1}|false",
            "{'type':'array','items':{'type':'boolean'}}|[true,1]|false",
            "{'anyOf':[{'type':'string','format':'date-time'},{'nullable':true}]}|null|true",
            "{'anyOf':[{'type':'string','format':'date-time'},{'nullable':true}]}|'x'|false",
            "{'anyOf':[{'type':'string'},{'type':'number'}]}|true|false",
            "{'allOf':[{'type':'string'},{'enum':['a']}]}|'b'|false", "{'$ref':'#/defs/n'}|'x'|false",
            "{'$ref':'#/defs/n'}|2|true" })
    void fitsOrNot(String schema, String value, boolean fits) {
        SchemaChecker checker = new SchemaChecker(JsonText.readObject("{\"defs\":{\"n\":{\"type\":\"number\"}}}"));
        assertThat(checker.check(JsonText.readObject(schema.replace('\'', '"')),
                JsonText.read(value.replace('\'', '"'))).isEmpty()).isEqualTo(fits);
    }
}
