package org.openhab.binding.novasense.internal.profile;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.novasense.internal.InvalidSettingException;

/**
 * A profile cannot be read. The arguments name file and place.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class ProfileException extends InvalidSettingException {
    private static final long serialVersionUID = 1L;

    public ProfileException(String textKey, String... arguments) {
        super(textKey, arguments);
    }
}
