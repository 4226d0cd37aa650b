package org.openhab.binding.novasense.internal.handler;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Configuration of an account, as the hub fills it in; names and defaults are those of {@code OH-INF/thing/account.xml}. What says where plants are listed is
 * read by its names, as queries are.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class AccountConfiguration {
    public String clientId = "";
    public String clientSecret = "";
    public String tokenUrl = "https://auth.prd.portal.novasense.ch/realms/novasense/protocol/openid-connect/token";
    public String apiBaseUrl = "https://api.prd.portal.novasense.ch/v2";
    public String scope = "";
    public String openApiSource = "";
    public int refreshInterval = 15;
    public int timeout = 30;
    public int maxRequestsPerMinute = 10;
    public String zone = "";
    public String timeFormat = "";
}
