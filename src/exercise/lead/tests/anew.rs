//! People who come in anew, because the machine has another address: their phones know nothing of the seats they had.

use super::*;
use crate::exercise::CastVote;

const OLD: [u8; 4] = [192, 168, 1, 20];
const NEW: [u8; 4] = [10, 0, 0, 7];

/// Three phones that voted, and then the machine has another address.
fn moved() -> LedEvening {
    let mut evening = LedEvening::of(1);
    evening.found_at(&[OLD]);
    for token in 1..=3 {
        evening.comes_by(token, None, OLD);
    }
    evening.does(1, VOTE, 1);
    for (token, choice) in [(1, "open"), (2, "open"), (3, "wait")] {
        let voted = evening.votes(Token(token), ("door", 1), choice);
        assert_eq!(voted, Ok(()));
    }
    evening.found_at(&[NEW]);
    evening
}

#[test]
fn who_comes_in_anew_at_another_address_votes_once() {
    let evening = moved();
    let presence = || evening.hall.room().presence(1);
    let votes = || evening.hall.room().tally(1).votes();
    // Until somebody comes it may be no more than a moment.
    assert_eq!((presence().behind, presence().connected), (3, 0));
    assert_eq!((presence().voted, votes()), (3, 3));
    let first = evening.comes_by(11, None, NEW);
    assert_eq!((presence().seats, presence().voters), (1, 1));
    assert_eq!((presence().aside, presence().aside_voted), (2, 2));
    assert_eq!((presence().new, votes()), (0, 0));
    assert_eq!(evening.votes(first, ("door", 1), "wait"), Ok(()));
    for token in 12..=13 {
        evening.comes_by(token, None, NEW);
    }
    assert_eq!((presence().seats, presence().aside, votes()), (3, 0, 1));
    assert_eq!(presence().new, 0, "as many as there were");
    evening.comes_by(14, None, NEW);
    assert_eq!(presence().new, 1, "and one more");
}

#[test]
fn a_phone_that_finds_the_room_again_where_it_was_has_its_seat_and_its_vote() {
    let evening = moved();
    let opened = evening.hall.room().table(1).stand().opened;
    evening.comes_by(11, None, NEW);
    evening.found_at(&[NEW, OLD]);
    evening.hall.spoke(Token(3), Some(OLD.into()));
    let presence = || evening.hall.room().presence(1);
    assert_eq!((presence().seats, presence().aside), (2, 1));
    assert_eq!((presence().voted, presence().new), (1, 0));
    // Somebody took the place of this one, and its vote with it: it has that of the last who is not back.
    let back = Wish {
        returns: true,
        at: Some(OLD.into()),
        ..Wish::default()
    };
    assert!(evening.hall.room().may_be_in(Token(1), None));
    let cast = CastVote {
        evening: "ABCDEFGHJK".to_owned(),
        table: 1,
        opened,
        choice: "open".to_owned(),
        unsure: false,
        guess: None,
    };
    assert_eq!(evening.hall.join(Token(1), back.clone()), Ok(1));
    evening.hall.vote_again(Token(1), &cast);
    assert_eq!((presence().voted, presence().new), (2, 0));
    assert_eq!((presence().seats, presence().aside), (3, 0));
    // And now there is one more than there were.
    assert_eq!(evening.hall.join(Token(2), back), Ok(1));
    evening.hall.vote_again(Token(2), &cast);
    assert_eq!((presence().voted, presence().new), (2, 1));
}

#[test]
fn in_a_role_vote_as_many_decide_as_did_before() {
    let mut evening = LedEvening::of(1);
    evening.found_at(&[OLD]);
    evening.comes_by(1, Some(0), OLD);
    evening.comes_by(2, Some(1), OLD);
    evening.does(1, Act::OpenVote { roles: true }, 1);
    evening.found_at(&[NEW]);
    let decides = |token, role| {
        let phone = evening.comes_by(token, Some(role), NEW);
        evening.hall.room().may_vote(phone)
    };
    assert!(!decides(11, 1), "the guest again");
    assert!(decides(12, 0), "the chair again");
    assert!(!decides(13, 0), "another chair");
    assert_eq!(evening.hall.room().presence(1).new, 1);
}

#[test]
fn another_network_takes_nobody_away_for_as_long_as_the_first_is_there() {
    let evening = LedEvening::of(1);
    evening.found_at(&[OLD]);
    evening.comes_by(1, None, OLD);
    evening.found_at(&[OLD, NEW]);
    evening.comes_by(2, None, NEW);
    let presence = evening.hall.room().presence(1);
    assert_eq!((presence.seats, presence.behind, presence.aside), (2, 0, 0));
    // Without any address the machine is between two.
    evening.found_at(&[]);
    assert_eq!(evening.hall.room().presence(1).behind, 0);
}
