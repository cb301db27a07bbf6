package org.patchthrough.directory;

/** What the holder of a seat is called. Delegates and the resident commissioner vote in committee, not on final passage. */
public enum MemberTitle {
    SENATOR("Senator", "senador", "senadora"),
    REPRESENTATIVE("Representative", "representante", "representante"),
    DELEGATE("Delegate", "delegado", "delegada"),
    RESIDENT_COMMISSIONER("Resident Commissioner", "comisionado residente", "comisionada residente");

    private final String english;
    private final String spanishMale;
    private final String spanishFemale;

    MemberTitle(String english, String spanishMale, String spanishFemale) {
        this.english = english;
        this.spanishMale = spanishMale;
        this.spanishFemale = spanishFemale;
    }

    /** The title that goes with the seat, whoever holds it. */
    public static MemberTitle of(Seat seat) {
        return switch (seat.chamber()) {
            case SENATE -> SENATOR;
            case HOUSE ->
                switch (seat.state().kind()) {
                    case STATE -> REPRESENTATIVE;
                    case COMMONWEALTH -> RESIDENT_COMMISSIONER;
                    case TERRITORY -> DELEGATE;
                };
        };
    }

    /** {@code Representative}; written out, because "Rep." is read aloud as it stands. */
    public String english() {
        return english;
    }

    /** {@code senadora}, without an article. Spanish has no neutral form here: the masculine stands for it. */
    public String spanish(Gender gender) {
        return gender == Gender.FEMALE ? spanishFemale : spanishMale;
    }
}
