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
package org.openhab.core.internal.library.unit;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.library.unit.CurrencyProvider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Puts the currency provider into use that the configuration {@code org.openhab.units} names.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = CurrencyService.class, immediate = true, configurationPid = CurrencyService.PID)
public class CurrencyService {

    /** The configuration with the units of the hub. */
    public static final String PID = "org.openhab.units";

    static final String CURRENCY_PROVIDER = "currencyProvider";

    private final Map<String, CurrencyProvider> providers = new LinkedHashMap<>();
    private String chosen = "";
    private boolean active;

    @Activate
    public synchronized void activate(Map<String, Object> config) {
        active = true;
        modified(config);
    }

    @Modified
    public synchronized void modified(Map<String, Object> config) {
        Object name = config.get(CURRENCY_PROVIDER);
        chosen = name == null ? FixedCurrencyProvider.class.getName() : name.toString().trim();
        apply();
    }

    @Deactivate
    public synchronized void deactivate() {
        active = false;
        CurrencyRates.use(null);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public synchronized void addCurrencyProvider(CurrencyProvider provider) {
        providers.put(provider.getName(), provider);
        apply();
    }

    public synchronized void removeCurrencyProvider(CurrencyProvider provider) {
        if (providers.remove(provider.getName(), provider)) {
            apply();
        }
    }

    private void apply() {
        if (active) {
            @Nullable
            CurrencyProvider provider = providers.get(chosen);
            CurrencyRates.use(provider);
        }
    }
}
